/// An article about a rule, as the documentation has it (规则说明).
///
/// The English texts are those of the documentation itself; a test holds that the Chinese ones have the
/// same examples.
package struct RuleArticle: Sendable {
  /// The rule's name in a rubric.
  package let rule: String
  private let inEnglish: @Sendable () -> [UInt8]
  private let inChinese: @Sendable () -> [UInt8]

  private init(
    _ rule: String, english: @escaping @Sendable () -> [UInt8],
    chinese: @escaping @Sendable () -> [UInt8]
  ) {
    self.rule = rule
    inEnglish = english
    inChinese = chinese
  }

  /// The text in English, in Markdown.
  package var english: String { String(decoding: inEnglish(), as: UTF8.self) }
  /// The text in Chinese, in Markdown.
  package var chinese: String { String(decoding: inChinese(), as: UTF8.self) }

  /// The article about a rule; nil if there is no such rule.
  package static func about(_ rule: String) -> RuleArticle? { all.first { $0.rule == rule } }

  /// Every article, in the order in which rules are listed.
  package static let all: [RuleArticle] = [
    RuleArticle("proportional") {
      PackageResources.proportional_md
    } chinese: {
      PackageResources.proportional_zh_md
    },
    RuleArticle("reverse-ratio") {
      PackageResources.reverse_ratio_md
    } chinese: {
      PackageResources.reverse_ratio_zh_md
    },
    RuleArticle("reverse-linear") {
      PackageResources.reverse_linear_md
    } chinese: {
      PackageResources.reverse_linear_zh_md
    },
    RuleArticle("zero-target") {
      PackageResources.zero_target_md
    } chinese: {
      PackageResources.zero_target_zh_md
    },
    RuleArticle("range") {
      PackageResources.range_md
    } chinese: {
      PackageResources.range_zh_md
    },
    RuleArticle("qualitative") {
      PackageResources.qualitative_md
    } chinese: {
      PackageResources.qualitative_zh_md
    },
    RuleArticle("yes-no") {
      PackageResources.yes_no_md
    } chinese: {
      PackageResources.yes_no_zh_md
    },
    RuleArticle("deadline") {
      PackageResources.deadline_md
    } chinese: {
      PackageResources.deadline_zh_md
    },
    RuleArticle("execution-rate") {
      PackageResources.execution_rate_md
    } chinese: {
      PackageResources.execution_rate_zh_md
    },
    RuleArticle("count-met") {
      PackageResources.count_met_md
    } chinese: {
      PackageResources.count_met_zh_md
    },
    RuleArticle("bands") {
      PackageResources.bands_md
    } chinese: {
      PackageResources.bands_zh_md
    },
    RuleArticle("tolerance") {
      PackageResources.tolerance_md
    } chinese: {
      PackageResources.tolerance_zh_md
    },
    RuleArticle("step-deduction") {
      PackageResources.step_deduction_md
    } chinese: {
      PackageResources.step_deduction_zh_md
    },
    RuleArticle("event-deduction") {
      PackageResources.event_deduction_md
    } chinese: {
      PackageResources.event_deduction_zh_md
    },
    RuleArticle("slope") {
      PackageResources.slope_md
    } chinese: {
      PackageResources.slope_zh_md
    },
    RuleArticle("checklist") {
      PackageResources.checklist_md
    } chinese: {
      PackageResources.checklist_zh_md
    },
    RuleArticle("categories") {
      PackageResources.categories_md
    } chinese: {
      PackageResources.categories_zh_md
    },
    RuleArticle("external") {
      PackageResources.external_md
    } chinese: {
      PackageResources.external_zh_md
    },
    RuleArticle("execution-bands") {
      PackageResources.execution_bands_md
    } chinese: {
      PackageResources.execution_bands_zh_md
    },
    RuleArticle("lateness") {
      PackageResources.lateness_md
    } chinese: {
      PackageResources.lateness_zh_md
    },
    RuleArticle("sum-of-parts") {
      PackageResources.sum_of_parts_md
    } chinese: {
      PackageResources.sum_of_parts_zh_md
    },
    RuleArticle("zero-unless") {
      PackageResources.zero_unless_md
    } chinese: {
      PackageResources.zero_unless_zh_md
    },
  ]
}
