/// What words around a value mean (数值前后的用语): those that say nothing, and those that turn it.
///
/// The words are a rubric's data with these defaults; a new word is one entry.
public struct RestWords: Sendable {
  /// How a word turns what a number says (改变数值含义的用语).
  public enum Turn: String, Sendable, Hashable, CaseIterable {
    /// A plan or a beginning: 计划10座, 在建10座.
    case plan
    /// A difference: 延期20天, 还差5场.
    case difference
    /// The deed denied: 未完成5%.
    case denial
    /// A comparison with another year or plan: 较上年增加10场.
    case comparison
  }

  /// What a word is.
  enum Meaning: Sendable, Hashable {
    /// It says nothing that the number does not say.
    case filler
    /// It says in a target that it is one, and in an actual value nothing that was done.
    case asked
    /// It names a period, which is brought to the year elsewhere.
    case period
    /// It says that something rises or falls.
    case trend
    /// It says that something bad did not happen: 未超预算.
    case assurance
    /// It is a longer word in which a turning one stands by chance: 未来, 应急.
    case innocent
    /// It turns what the number says.
    case turn(Turn)
    /// It turns what the number says even where the target has it, too: 计划10座.
    case firm(Turn)
    /// It turns what the number says only where it begins its clause: 应完成10座.
    case opening(Turn)
    /// It turns what the number says only right before it: 超2个, 剩5户.
    case adjacent(Turn)
  }

  /// The characters of which the deeds and causes beside a time limit are written: 收到申请后20日内审批.
  static let deeds: ScalarSet = ScalarSet(
    ("办理报告出具作发放审批送达到场修复处置响应反馈解决支付拨受结回答上门启动完成抵接通转交派单警救援抢恢知公示布录入归档库"
      + "检测验核查移收申请材料资金位后起之日自签订合同下达任务过通知验收款用报案"))

  let table: PhraseTable<Meaning>
  /// The words that the engine knows.
  public static let standard: RestWords = RestWords()

  /// Creates the tables, with further words of a rubric.
  public init(fillers: [String] = [], turns: [Turn: [String]] = [:]) {
    var table = PhraseTable<Meaning>(capacity: 480)
    func add(_ meaning: Meaning, _ words: [String]) {
      for word in words { table.add(word, meaning) }
    }
    // Of a word that stands twice the first counts: the rubric's own before the engine's.
    add(.filler, fillers.map(comparisonKey))
    for (turn, words) in turns { add(.turn(turn), words.map(comparisonKey)) }
    add(.trend, Trend.fallingWords.words)
    add(.trend, Trend.risingWords.words)
    add(.filler, Self.fillers)
    add(.asked, Self.askings)
    add(.period, Self.periods)
    add(.assurance, Self.assurances)
    add(.innocent, Self.innocents)
    add(.firm(.plan), Self.firmPlans)
    add(.turn(.plan), Self.plans)
    add(.opening(.plan), Self.openings)
    add(.adjacent(.plan), ["预算", "概算"])
    add(.turn(.difference), Self.differences)
    add(.adjacent(.difference), Self.adjacents)
    add(.turn(.denial), Self.denials)
    add(.turn(.comparison), Self.comparisons)
    self.table = table
  }

  private static let fillers = [
    "完成", "已完成", "全部完成", "实际完成", "共完成", "累计完成", "提前完成", "提前至", "提前到", "超额完成", "按计划", "按照计划",
    "按计划完成", "按期完成",
    "人民币", "共有", "截止到", "截至到", "按时完成", "不迟于", "不晚于", "最迟", "最晚",
    "及时完成", "如期完成", "完成情况", "完成值", "实际值", "已", "已经", "了", "均", "都", "全部", "共",
    "共计", "一共", "总共", "合计", "总计", "累计", "实际", "全年", "全年度", "本年", "本年度", "年度", "当年", "今年",
    "年内", "年末", "年底", "期末", "达到", "达", "实现", "开展", "举办", "组织", "召开", "进行", "实施", "建成",
    "建设", "新建", "做到", "为", "是", "的", "于", "在", "按", "按时", "按期", "及时", "如期", "顺利", "圆满", "数量",
    "总数", "个数", "次数", "人数", "总量", "平均", "大约", "保持", "维持", "情况",
    "本单位", "全县", "全市", "全区", "全省", "截至", "截止", "每", "并", "且", "和", "与", "及", "等", "计",
    "含", "其", "后", "到位", "落实", "见附件", "详见附件", "附件", "详见", "工作", "项目", "目前", "已达到",
    "左右", "约", "范围", "控制", "为止", "止", "前", "底", "末", "日", "月",
  ]

  private static let askings = [
    "需", "须", "需要", "要求", "确保", "保证", "务必", "任务", "年度任务", "指标", "指标值", "标准", "不少于",
  ]

  private static let periods = [
    "每年", "每年度", "每个月", "每月", "每季", "每季度", "每个季度", "每半年", "每周", "每天", "每日", "每旬", "月均", "年均",
    "日均",
  ]

  private static let assurances = [
    "未超", "未超出", "未超过", "未突破", "未发生", "未出现", "未超支", "未超期", "未逾期", "未延期", "未超时", "未超标", "没有超",
    "没有超支", "没有发生", "没有出现", "无超支", "不超",
    "无",
  ]

  private static let innocents = [
    "未来", "未成年", "没收", "未就业", "未婚", "未脱贫", "未检出", "未参保", "应急", "应用", "应届", "应对", "供应", "响应", "反应",
    "适应", "对应", "效应", "相应", "应聘", "应征",
    "将军", "完成率", "多媒体", "多功能", "多元", "少数民族", "少年", "少儿", "晚会", "晚间", "早晚", "目标任务", "目标值", "计划生育",
    "规划", "计划完成率", "虚拟", "模拟", "剩余劳动力", "差旅", "差异", "差别", "尚",
  ]

  private static let firmPlans = ["计划", "拟", "预计", "力争"]
  private static let plans = [
    "预期", "应到", "应完成", "原定", "年初", "应建", "应付", "争取", "目标", "在建", "正在", "仍在", "尚在", "还在", "启动", "开工",
    "筹备", "筹建",
    "招标", "待建", "在办", "进行中", "施工中", "推进中", "建设中", "实施中", "办理中", "即将", "准备", "有望", "动工", "立项",
  ]
  private static let openings = ["应", "将", "应当", "应该", "将要", "待", "应于", "将于"]
  private static let differences = [
    "延期", "逾期", "超期", "延迟", "推迟", "滞后", "延误", "拖延", "延后", "提前", "还差", "尚差", "相差", "差距", "短缺", "缺少",
    "剩余", "尚余", "结余", "超支", "超出", "低于目标", "高于目标", "低于计划", "高于计划", "低于预期", "超额", "还缺", "尚缺", "还需",
    "欠缺", "缺口",
  ]
  private static let adjacents = ["晚", "差", "缺", "剩", "超", "多", "少", "欠", "余"]
  private static let denials = [
    "未", "尚未", "没有", "暂未", "仍未", "还未", "没", "未能", "无法", "不能", "未予", "不达标",
  ]
  private static let comparisons = [
    "较上年", "比上年", "较去年", "比去年", "较上一年", "比上一年", "较上年度", "比上年度", "较同期", "比同期", "较上年同期",
    "比上年同期", "较去年同期", "比去年同期", "同比", "环比", "比计划", "较计划", "比目标", "较目标", "比预期", "较预期", "较年初",
    "比年初", "距目标", "去年", "上年", "上一年", "往年", "同期",
  ]
}
