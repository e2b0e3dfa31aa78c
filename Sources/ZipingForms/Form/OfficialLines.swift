import Ziping

/// Lines that belong to the form and not to its table (落款、其他需要说明的事项): who signed, and what the form
/// asks about itself.
///
/// They are told by the noun with which their label ends; who signed is nobody's business in a report.
enum OfficialLines {
  /// 项目负责人, 填表日期, 单位（盖章）: a label of those who sign.
  static func isSignature(_ key: String) -> Bool {
    isOfPerson(key) || ends(key, with: offices)
  }

  /// 项目负责人, 填表日期: who signed, or when; no name of an indicator ends so.
  static func isOfPerson(_ key: String) -> Bool { ends(key, with: persons) }

  /// 其他需要说明事项, 存在问题, 评价结论, or a signature.
  static func isOfficial(_ key: String) -> Bool {
    ends(key, with: questions) || isSignature(key)
  }

  private static func ends(_ key: String, with nouns: Nouns) -> Bool {
    key.utf8.count <= longest && nouns.end(Array(key.utf8))
  }

  /// Words that may end a key, by their bytes: a key has no two ways of writing one.
  private struct Nouns {
    private let words: [[UInt8]]

    init(_ words: [String]) { self.words = words.map { Array($0.utf8) } }

    /// Whether one of them ends a key.
    func end(_ key: [UInt8]) -> Bool {
      words.contains { word in
        // Most words end in another byte.
        key.last == word.last && key.count >= word.count
          && key[(key.count - word.count)...].elementsEqual(word)
      }
    }
  }

  /// No label is longer: 偏差大或目标未完成原因分析及下一步改进措施.
  private static let longest = 66

  private static let persons = Nouns([
    "负责人", "联系人", "填表人", "填报人", "经办人", "审核人", "制表人", "评价人", "自评人", "签批人", "复核人", "电话", "手机",
    "联系方式", "日期", "填报时间", "填表时间", "签名", "签字", "签章", "盖章", "公章", "身份证号",
  ])

  /// What ends the name of an indicator as well: 受益单位：满意度.
  private static let offices = Nouns(["单位", "意见", "主管部门"])

  private static let questions = Nouns([
    "需要说明事项", "需说明事项", "需要说明的事项", "需说明问题", "需要说明的问题", "说明的问题", "说明事项", "说明的事项", "存在问题",
    "存在的问题", "主要问题", "结论", "措施", "建议", "原因分析", "改进方案", "应用方案", "整改方案", "经验做法", "自评情况",
    "其他说明", "填报说明", "自评结果", "评价结果",
  ])
}
