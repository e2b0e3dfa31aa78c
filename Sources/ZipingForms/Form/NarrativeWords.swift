import Ziping

/// The words of the text around a form.
enum NarrativeWords {
  /// What a statement is about.
  enum Kind: CaseIterable {
    case total, grade, planned, adjusted, executed, rate, satisfaction, within, over
  }

  /// What names it; a longer label comes before one that it holds.
  static let labels: [Kind: [String]] = [
    // 自评得分 and 自评等级 are a form's labels (`FormLabel`).
    .total: ["自评为", "自评得"],
    .planned: [
      "项目全年预算数", "项目预算数", "全年预算数", "年度预算数", "全年预算", "年度预算", "预算安排资金", "预算安排", "预算资金", "预算金额",
      "预算总额", "预算数", "该资金计划", "资金计划",
    ],
    .adjusted: ["调整后全年预算数", "调整后的预算数", "调整后预算数", "调整后预算"],
    .executed: [
      "项目全年执行数", "项目执行数", "项目实际支出", "项目累计支出", "项目实际支付", "累计支付", "实际支付", "全年执行数", "年度执行数", "预算执行数",
      "执行数", "实际支出数", "实际支出", "全年支出", "累计支出", "支出",
    ],
    .rate: ["预算执行率", "资金执行率", "预算资金执行率", "执行率"],
    .satisfaction: ["满意率", "满意度"],
    .within: [
      "控制在年初预算范围之内", "控制在年初预算范围内", "控制在年初预算之内", "控制在预算范围之内", "控制在预算范围内",
      "控制在预算之内", "控制在预算以内", "没有超出预算", "没有超预算", "未超出预算", "未超预算",
    ],
    .over: [
      "比年初预算批复超出", "比年初预算数超出", "比年初预算超出", "比预算数超出", "比预算超出", "较年初预算批复超出",
      "较年初预算数超出", "较年初预算超出", "较预算数超出", "较预算超出", "超出年初预算数", "超出年初预算", "超出预算数", "超出预算",
      "超预算", "超支",
    ],
  ]

  /// What a project's own name has after it where its whole budget follows.
  static let afterProject = ["项目经费", "项目预算", "经费", "预算"]

  /// The words that make a number a bound, before and after it; a sign (≥) is a target's.
  static let bounds = (
    before: ["大于或等于", "大于等于", "不低于", "不少于", "高于", "超过", "大于"],
    after: ["及以上", "以上"]
  )

  /// What may stand between a label and its value.
  static let links = [
    "达到了", "合计为", "总计为", "共计为", "合计", "总计", "共计", "达到", "结果为", "结论为", "评为", "定为", "属于", "总额", "金额",
    "为", "是", "达", "共", "属", "计",
  ]

  /// What by itself may be anything's.
  static let bare = (total: "得分", grades: ["等级", "等次"])
  /// 总分100分 states full marks.
  static let fullMarks = (label: "总分", value: "100分")

  /// The grades, a longer one before one that it begins with.
  static let grades = [
    "优秀", "优", "良好", "良", "中等", "中", "较差", "差", "基本合格", "不合格", "合格", "一般",
  ]
  /// What may follow a grade.
  static let gradeEndings: Set<String> = ["", "级", "等", "等级", "档", "等次"]
  /// What may follow the points of a total in one clause.
  static let totalEndings = ["(", "等级", "评价", "评定", "绩效", "自评", "属"]

  /// What is of another year, a plan, or one thing among others.
  static let elsewhere = WordList([
    "上年", "去年", "上一年", "往年", "前年", "该项", "本项得", "此项", "其中", "预计", "力争", "拟", "假如", "如果", "满分为",
    "平均", "结转", "追加", "原评", "复核", "复评",
  ])
  /// What the words about one thing among others are not to be found in.
  static let wholes = ["该项目", "此项目", "本项目"]
  /// What is not yet the whole where it stands right before a statement.
  static let early = WordList(["年初"])
  /// What a bare 得分 follows, at the end of the clause before.
  static let judged = ["自评", "评价", "评定", "测算", "打分", "评分"]
  /// What is a part of a form, before a total.
  static let partOfForm = WordList(["指标", "部分", "方面", "维度"])
  /// What a part of a form ends with, right before a total.
  static let partEndings = [
    "决策", "过程", "管理", "投入", "产出", "效益", "效果", "满意度", "执行率", "执行", "完成", "类", "项", "数量", "质量",
    "时效", "成本", "影响",
  ]
  /// Headings under which a total is a part's.
  static let partHeadings = WordList([
    "产出指标", "效益指标", "满意度指标", "数量指标", "质量指标", "时效指标", "成本指标", "一级指标", "二级指标", "三级指标",
    "指标完成情况", "指标分析", "产出情况", "效益情况", "执行率", "执行情况", "上年", "去年",
  ])
  /// What may stand before a statement about money without changing what it is about.
  static let fillers = [
    "本年度", "当年度", "本项目", "项目主要内容", "主要内容", ":", "全年", "本年", "当年", "年度", "实际", "累计", "共计", "截至",
    "年底", "末", "底",
    "我单位", "本单位", "我部门", "本部门", "财政",
  ]

  /// What may stand before a satisfaction of all who are served.
  static let fillersOfSatisfaction = [
    "项目", "服务对象", "受益对象", "受益群众", "社会公众", "公众", "群众", "总体", "综合",
  ]
  /// What may stand before a word on whether spending kept to the budget.
  static let fillersOfSpending = [
    "整体", "总体", "项目", "部门", "单位", "决算", "基本支出", "总支出", "各项", "支出", "严格", "有效", "均", "都", "全部", "总额",
  ]

  /// A longer paragraph is no heading.
  static let mostOfHeading = 30
}
