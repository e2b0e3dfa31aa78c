package import Ziping
import ZipingForms

/// A sample with the rubric it is scored by.
package struct Sample: Sendable, CustomStringConvertible {
  package let path: String
  /// The ending of its file.
  package var form = "csv"
  package let rubric: String

  package var description: String { path }

  package static let all = [
    Sample(path: "xinzhou-2021/部门整体支出", rubric: "xinzhou-2021-department"),
    Sample(path: "panzhihua-2021/一般行政管理事务", rubric: "mof-2020-project"),
    Sample(path: "panzhihua-2021/人大会议", rubric: "mof-2020-project"),
    Sample(path: "yanbian-2020/人大会议费", rubric: "mof-2020-project"),
    Sample(path: "yanbian-2020/代表工作", rubric: "mof-2020-project"),
    Sample(path: "yanbian-2020/人大代表工作经费", rubric: "yanbian-2020-deputies"),
    Sample(path: "laoting-2020/评价标准", rubric: "laoting-2020-standards"),
    Sample(path: "laoting-2020/人代会经费", rubric: "mof-2020-project"),
    Sample(path: "laoting-2020/人大代表工作经费", rubric: "mof-2020-project"),
    Sample(path: "laoting-2020/智慧人大平台维护费", rubric: "mof-2020-project"),
    Sample(path: "laoting-2020/人大代表视察与监督", rubric: "mof-2020-project"),
    Sample(path: "laoting-2020/人大代表培训费", rubric: "mof-2020-project"),
    Sample(path: "panzhihua-2021/一般行政管理事务-自评报告", form: "docx", rubric: "mof-2020-project"),
    Sample(path: "panzhihua-2021/人大会议-自评报告", form: "docx", rubric: "mof-2020-project"),
    Sample(path: "yanbian-2020/人大会议费-自评报告", form: "docx", rubric: "mof-2020-project"),
    Sample(path: "zhengxiang-2020/部门整体支出", form: "json", rubric: "hunan-2018-department"),
    Sample(path: "kinds/部门整体支出-项目版式", rubric: "as-form-department"),
    Sample(path: "kinds/部门整体支出-投入过程产出效果", rubric: "as-form-department"),
    Sample(path: "kinds/没有一级指标", rubric: "as-form-department"),
    Sample(path: "kinds/转移支付", rubric: "as-form-transfer"),
    Sample(path: "kinds/部门整体支出-得分表", rubric: "as-form-department"),
  ]

  /// Those that ask for something: a score card has points alone, and is not written again.
  package static let forms = all.filter { !$0.path.hasSuffix("得分表") }

  private static let evaluations = Prepared<String, Evaluation>()

  /// Its evaluation, made once for all reports of it.
  package func evaluation() throws -> Evaluation {
    try Self.evaluations.value(path) {
      let file = "Samples/\(path).\(form)"
      let log = DiagnosticLog()
      let forms = FormReader.read(try packageBytes(file), file: file, log: log)
      guard !log.hasErrors, let form = forms.first else {
        throw PreparationError("\(log.diagnostics)")
      }
      return try shippedScorer(rubric).evaluate(form)
    }
  }
}
