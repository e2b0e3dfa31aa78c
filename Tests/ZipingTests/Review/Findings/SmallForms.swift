import ZipingTestSupport
/// The forms of the table, by what is wrong with them.
extension SmallFormTests {
  /// What needs a rubric of its own, several forms, or the text around a table: tested there.
  static let elsewhere: Set<String> = [
    "actual-is-plan", "actual-is-difference", "actual-denied", "actual-is-comparison", "other-rate",
    "actual-unread", "target-unread", "second-number", "units-alike", "unit-unknown",
    "ranks-differ",
    "said-otherwise", "share-as-word", "direction-assumed", "counted-for-year",
    "all-full-marks", "score-card-row", "weights-assumed",
    "alternative-left-out", "list-number-doubtful", "share-doubtful", "spaced-number",
    "category-unknown",
    "claim-scale-unclear",
    "copied-rows",
    "decision-stale",
    "derived-actual",
    "derived-differs",
    "derived-from-zero",
    "derived-too-long",
    "derived-units",
    "execution-not-added",
    "external-above-full",
    "form-repeated",
    "external-unreadable",
    "group-points-moved",
    "indicator-missing",
    "input-missing",
    "input-repeated",
    "input-unreadable",
    "items-unclear", "missed-open", "part-unanswered", "part-open", "condition-open",
    "lateness-open", "lateness-unknown", "planned-time-unknown", "standard-left",
    "money-figure-missing",
    "narrative-budget-contradicted",
    "narrative-figure-differs",
    "narrative-grade-differs",
    "narrative-money-differs",
    "narrative-satisfaction-bound",
    "narrative-satisfaction-differs",
    "narrative-total-differs",
    "no-rule",
    "no-spread",
    "number-too-long",
    "outside-bands",
    "over-fulfilled-without-reason",
    "pool-differs",
    "pool-unknown",
    "target-differs",
    "template-text",
    "too-much-not-applicable",
    "unknown-indicator",
    "value-needed",
    "veto-open",
    "veto-undecided",
    "veto-weighted",
    "weight-differs",
    "weight-scale-unclear",
  ]

  static let weights = [
    WrongForm("stated-whole-differs") { form in
      form.totalWeight = "92"
    },
    WrongForm("weights-not-full-marks") { form in
      form.rows[0].weight = "25"
      form.rows[0].claimed = "25"
    },
    WrongForm("weights-missing") { form in
      for index in form.rows.indices {
        form.rows[index].weight = nil
        form.rows[index].claimed = nil
      }
    },
    WrongForm("weight-missing") { form in
      form.rows[3].weight = nil
      form.rows[3].claimed = nil
      form.rows[2].weight = "15"
      form.rows[2].claimed = "15"
    },
    // What cannot be read adds nothing to the sum.
    WrongForm("weight-unreadable", besides: ["weights-not-full-marks"]) { form in
      form.rows[3].weight = "五五"
      form.rows[3].claimed = nil
    },
    WrongForm("output-underweighted", besides: ["group-weight-differs"]) { form in
      form.rows[0].weight = "5"
      form.rows[0].claimed = "5"
      form.rows[4].weight = "40"
      form.rows[4].claimed = "40"
      form.rows[5].weight = "15"
      form.rows[5].claimed = "15"
    },
    WrongForm("satisfaction-overweighted", besides: ["group-weight-differs"]) { form in
      form.rows[4].weight = "15"
      form.rows[4].claimed = "15"
      form.rows[5].weight = "25"
      form.rows[5].claimed = "25"
    },
    WrongForm("indicator-overweighted", besides: ["group-weight-differs"]) { form in
      form.rows[0].weight = "45"
      form.rows[0].claimed = "45"
      form.rows[4].weight = "5"
      form.rows[4].claimed = "5"
    },
    WrongForm("core-underweighted") {
      $0.rows[1].weight = "14.5"; $0.rows[0].weight = "20.5"; $0.rows[0].claimed = "20.5";
      $0.rows[1].claimed = "14.5"; $0.rows[1].note = "核心指标"
    },
    WrongForm("indicator-underweighted") { form in
      form.rows[3].weight = "0.5"
      form.rows[3].claimed = "0.5"
      form.rows[2].weight = "14.5"
      form.rows[2].claimed = "14.5"
    },
  ]

  static let groups = [
    WrongForm("group-weight-differs") { form in
      form.rows[0].weight = "10"
      form.rows[0].claimed = "10"
      form.rows[4].weight = "40"
      form.rows[4].claimed = "40"
    },
    WrongForm("grouped-by-level2") { $0.rows[0].group = "年度绩效" },
    WrongForm("unknown-group") { form in
      form.rows[3].group = "其他"
      form.rows[3].level2 = "其他"
    },
    WrongForm("wrong-group") { $0.rows[2].group = "效益指标" },
    WrongForm("group-empty", besides: ["weights-missing"]) { form in
      form.rows.removeLast()
      for index in form.rows.indices {
        form.rows[index].weight = nil
        form.rows[index].claimed = nil
      }
    },
    WrongForm("duplicate-indicator") { form in
      form.rows[0].weight = "10"
      form.rows[0].claimed = "10"
      form.rows.insert(form.rows[0], at: 1)
    },
    WrongForm("repeated-name") { form in
      form.rows[0].weight = "10"
      form.rows[0].claimed = "10"
      form.rows.insert(form.rows[0], at: 1)
      form.rows[1].target = "≥10期"
      form.rows[1].actual = "11期"
    },
    WrongForm("cost-with-lower-bound") { form in
      form.rows[3].target = "≥500元"
      form.rows[3].actual = "510元"
    },
    WrongForm("costs-against-budget") { form in
      form.rows[3] = RowSketch(
        level2: "成本指标", name: "师资费", target: "≤30万元", actual: "29万元", weight: "3",
        claimed: "3")
      form.rows.insert(
        RowSketch(
          level2: "成本指标", name: "教材费", target: "≤20万元", actual: "19万元", weight: "2",
          claimed: "2"), at: 4)
    },
    WrongForm("satisfaction-in-name-only") { $0.rows[5].name = "意见采纳率" },
    WrongForm("benefit-in-times") { form in
      form.rows[4].target = "≥10次"
      form.rows[4].actual = "11次"
    },
    WrongForm("not-applicable-without-reason") { form in
      form.rows[3].notApplicable = "是"
      form.rows[3].actual = ""
      form.rows[3].claimed = nil
    },
    WrongForm("group-points-differ") { form in
      for index in 0..<4 { form.rows[index].group = "产出指标（55分）" }
    },
    WrongForm("group-points-twice") { form in
      form.rows[0].group = "产出指标（50分）"
      form.rows[1].group = "产出指标（40分）"
    },
    WrongForm("group-points-shared") { form in
      for index in 0..<4 {
        form.rows[index].group = "产出指标（50分）"
        form.rows[index].weight = nil
        form.rows[index].claimed = nil
      }
    },
    WrongForm("required-missing") { form in
      form.rubricKeys = #""review": { "requires": [["生态效益指标", "生态效益"], ["成本指标"]] },"#
    },
  ]

  /// A quality in words in place of the cost.
  private static func putWords(_ form: inout SmallForm, _ actual: String, claimed: String?) {
    form.rows[3] = RowSketch(
      level2: "质量指标", name: "教材编写", target: "符合规定", actual: actual, weight: "5",
      claimed: claimed)
  }

  static let claims = [
    WrongForm("claimed-above-weight") { $0.rows[3].claimed = "6" },
    WrongForm("claimed-unreadable") { $0.rows[3].claimed = "较好" },
    WrongForm("claimed-outside-band", besides: ["suggested-level"]) {
      putWords(&$0, "部分达成", claimed: "5")
    },
    WrongForm("suggested-level") { putWords(&$0, "部分达成", claimed: nil) },
    WrongForm("level-unreadable") { form in
      putWords(&form, "教材已经编好", claimed: "5")
      form.rows[3].level = "还可以"
    },
    WrongForm("level-unused") { $0.rows[0].level = "达成" },
    WrongForm("own-judgement") { form in
      form.rows[2].actual = "2021年12月20日"
      form.rows[2].level = "部分达成"
      form.rows[2].note = "汛期停工两周"
    },
    WrongForm("level-without-reason", besides: ["late"]) { form in
      form.rows[2].actual = "2021年12月20日"
      form.rows[2].level = "部分达成"
    },
    WrongForm("loss-without-reason") { $0.rows[3].claimed = "4" },
    WrongForm("completion-above-100", besides: ["own-judgement"]) { form in
      putWords(&form, "教材已经编好", claimed: "5")
      form.rows[3].level = "120%"
    },
  ]

  static let money = [
    WrongForm("execution-above-100") { $0.money = SmallForm.amounts("100", "107") },
    WrongForm("budget-missing") { $0.money = SmallForm.amounts(nil, "99") },
    WrongForm("budget-only-of-part") {
      $0.money = SmallForm.amounts(nil, "99", parts: [("100", "99")])
    },
    WrongForm("budget-zero") { $0.money = SmallForm.amounts("0", "99") },
    WrongForm("executed-missing") { $0.money = SmallForm.amounts("100", nil) },
    WrongForm("money-unreadable") { $0.money = SmallForm.amounts("约百万", "99") },
    WrongForm("money-parts-differ") {
      $0.money = SmallForm.amounts("100", "99", parts: [("80", "79"), ("30", "20")])
    },
    WrongForm("claimed-rate-differs") { $0.money = SmallForm.amounts("100", "99", rate: "95%") },
    WrongForm("rate-against-money") { form in
      form.rows[2] = RowSketch(
        level2: "时效指标", name: "预算执行率", target: "≥95%", actual: "96%", weight: "10",
        claimed: "10")
    },
    WrongForm("attainment-above-money") { $0.money = SmallForm.amounts("100", "80") },
    WrongForm("attainment-below-money") { form in
      form.rows[4].actual = "80人"
      form.rows[4].claimed = "24"
      form.rows[4].note = "两期班改到下年，已安排"
    },
  ]

  static let targets = [
    WrongForm("target-missing") { $0.rows[0].target = "" },
    WrongForm("target-repeats-name") { $0.rows[2].target = "完成时间" },
    WrongForm("target-is-question") { $0.rows[2].target = "是否按期完成" },
    WrongForm("target-is-failure") { $0.rows[2].target = "未完成" },
    WrongForm("target-unreadable") { $0.rows[0].target = "≥4.5.6期" },
    WrongForm("target-suspect") { $0.rows[5].target = "285%" },
    WrongForm("target-negative") { $0.rows[0].target = "-4期" },
    WrongForm("target-approximate", besides: ["approximate-value"]) { form in
      form.rows[4].target = "近百人"
      form.rows[4].actual = "98人"
    },
    WrongForm("approximate-value") { $0.rows[4].target = "100余人" },
    WrongForm("assumed-direction") { $0.rows[3].target = "500元" },
    WrongForm("direction-doubtful", besides: ["direction-assumed"]) { form in
      form.rows[3] = RowSketch(
        level2: "质量指标", name: "设备运行时间", target: "30天", actual: "31天", weight: "5", claimed: "5")
    },
    WrongForm("open-direction") { form in
      form.rows[4].name = "失业人数"
      form.rows[4].target = "100人"
      form.rows[4].actual = "102人"
    },
    WrongForm("above-range") { $0.rows[5].target = "70%-80%" },
    WrongForm("deadline-doubtful") { form in
      form.rows[2].target = "11月前"
      form.rows[2].actual = "2021年11月20日"
    },
    WrongForm("target-below-usual") { form in
      form.rubricKeys = #"""
        "review": { "usualTargets": [{ "words": ["满意度"], "least": "90%" }, { "level2": ["质量指标"], "least": "80%" }] },
        """#
    },
    WrongForm("targets-equal-actuals") { form in
      form.rows[0].actual = "4期"
      form.rows[1].actual = "90%"
      form.rows[2] = RowSketch(
        level2: "时效指标", name: "开班及时率", target: "100%", actual: "100%", weight: "10",
        claimed: "10")
      form.rows[3].actual = "500元"
      form.rows[4].actual = "100人"
      form.rows[5].actual = "85%"
    },
    WrongForm("hollow-target", besides: ["target-unread"]) { form in
      form.rows[4].name = "带动就业"
      form.rows[4].target = "≥95% 成效显著"
      form.rows[4].actual = "96%"
    },
    WrongForm("quantity-is-money") { form in
      form.rows[0].name = "培训经费支出"
      form.rows[0].target = "≥90万元"
      form.rows[0].actual = "99万元"
    },
    WrongForm("quality-is-spending") { $0.rows[1].name = "培训经费使用合规率" },
  ]

  static let actuals = [
    WrongForm("actual-missing") { $0.rows[0].actual = "" },
    WrongForm("actual-unreadable") { $0.rows[0].actual = "4.5.6期" },
    WrongForm("actual-suspect") { $0.rows[5].actual = "192%" },
    WrongForm("actual-negative") { $0.rows[0].actual = "-3期" },
    WrongForm("actual-repeats-target", besides: ["suggested-level"]) { form in
      form.rows[3] = RowSketch(
        level2: "质量指标", name: "教材编写", target: "教材内容完整", actual: "教材内容完整", weight: "5",
        claimed: nil)
    },
    WrongForm("bound-for-value") { $0.rows[0].actual = "5期以上" },
    WrongForm("bound-proves-nothing") { $0.rows[0].actual = "≥3期" },
    WrongForm("unit-mismatch") { $0.rows[0].actual = "5门" },
    WrongForm("unit-doubtful") { form in
      form.rows[4].target = "≥5万人"
      form.rows[4].actual = "6"
    },
    WrongForm("unit-improbable") { form in
      form.rows[3].target = "≤500万元"
      form.rows[3].actual = "480元"
    },
    WrongForm("no-such-day") { $0.rows[2].actual = "2021年11月31日" },
    WrongForm("periods-differ") { form in
      form.rows[0].target = "每周不少于1期"
      form.rows[0].actual = "全年50期"
    },
    WrongForm("period-doubtful") { $0.rows[0].target = "每周不少于4期" },
    WrongForm("actual-of-one") { $0.rows[0].actual = "每村3期" },
    WrongForm("change-for-value") { $0.rows[5].actual = "提高5%" },
    WrongForm("change-untold") { form in
      form.rows[3] = RowSketch(
        level2: "质量指标", name: "教学水平", target: "有所提高", actual: "5%", weight: "5", claimed: "5")
    },
    WrongForm("level-against-number") { $0.rows[0].actual = "已完成" },
    WrongForm("no-date-against-deadline") { $0.rows[2].actual = "5期" },
    WrongForm("different-texts") { form in
      form.rows[3] = RowSketch(
        level2: "质量指标", name: "教材编写", target: "教材内容完整", actual: "教材已经印发", weight: "5",
        claimed: "5")
    },
    WrongForm("parts-differ") { form in
      form.rows[0].target = "初级班2期，高级班2期"
      form.rows[0].actual = "5期"
    },
    WrongForm("labels-contradict") { form in
      form.rows[4].name = "学员收入变化"
      form.rows[4].target = "增长5%"
      form.rows[4].actual = "下降6%"
    },
    WrongForm("late") { $0.rows[2].actual = "2021年12月20日" },
    WrongForm("year-unknown") { form in
      form.year = nil
      form.rows[2].actual = "11月20日"
    },
    WrongForm("another-year") { $0.rows[2].actual = "2020年11月20日" },
    WrongForm("at-strict-limit") { form in
      form.rows[5].target = ">85%"
      form.rows[5].actual = "85%"
    },
    WrongForm("read-as-ratio") { $0.rows[5].actual = "0.92" },
    WrongForm("read-as-percent") { form in
      form.rows[3].name = "超出标准的比例"
      form.rows[3].target = "≤5%"
      form.rows[3].actual = "0.9"
    },
    WrongForm("over-fulfilled") { $0.rows[0].actual = "8期" },
  ]

  static let checks = [
    WrongForm("note-figure-differs") { $0.rows[1].note = "考核合格率为85%，补考后合格" },
    WrongForm("loss-not-located") { form in
      for index in form.rows.indices { form.rows[index].claimed = nil }
      form.money = SmallForm.amounts("100", "100")
      form.total = "98"
    },
    WrongForm("subtotal-differs") { $0.subtotal = (4, "50", "48") },
    WrongForm("subtotal-weight-differs") { $0.subtotal = (4, "48", "50") },
    WrongForm("shared-claim-differs") { form in
      for index in 0..<4 { form.rows[index].claimed = nil }
      form.subtotal = (4, "50", "48")
    },
    WrongForm("money-row-differs", besides: ["quantity-is-money"]) { form in
      form.rows[0].name = "资金总额"
      form.rows[0].target = "100万元"
      form.rows[0].actual = "101万元"
    },
    WrongForm("deadline-repeated") { $0.rows[2].actual = "2021年11月底前" },
    WrongForm("full-marks-not-done") { $0.rows[2].note = "因疫情最后一期未完成" },
    WrongForm("no-complaints-as-satisfaction") { $0.rows[5].note = "全年未收到投诉" },
    WrongForm("quantity-full-quality-zero") { form in
      form.rows[1] = RowSketch(
        level2: "质量指标", name: "结业考试", target: "合格", actual: "不合格", weight: "3", claimed: "0")
      form.rows[1].note = "考试改到下年"
      form.rows[0].weight = "32"
      form.rows[0].claimed = "32"
    },
  ]
}
