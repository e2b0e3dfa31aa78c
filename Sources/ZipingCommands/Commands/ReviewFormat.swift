import Ziping
import ZipingReports

/// A format in which reviews are written (复核结果的格式).
enum ReviewFormat {
  /// For people.
  case text
  /// For programs.
  case json
  /// The final list with the review sheets behind it, as a workbook.
  case xlsx
  /// The final list as a table.
  case csv
  /// The review sheets as a table, which `--init-decisions` writes now.
  case sheets

  /// The format that a call asks for: what `--format` says, else the ending of `--output`, else text.
  static func of(_ call: Call) throws(UsageError) -> ReviewFormat {
    let arguments = call.arguments
    let ending = ofEnding(arguments[.output] ?? "")
    guard let stated = try arguments.choice(.reviewFormat, words) else {
      return ending ?? .text
    }
    if let ending, stated != ending, stated != .sheets || ending != .csv {
      throw UsageError(
        .otherEnding, [.text(arguments[.output] ?? ""), .text(arguments[.reviewFormat] ?? "")])
    }
    if stated == .xlsx, arguments[.output].map({ $0 == "-" }) ?? true {
      throw UsageError(.binaryNeedsFile, [.text(ReportFormat.xlsx.ending)])
    }
    if stated == .sheets {
      call.console.complain("ziping: \(Wording(call.language).text(Message(.sheetsMoved)))\n")
    }
    return stated
  }

  /// The words of `--format`; `csv` goes on as what it was for a version.
  private static var words: [(word: String, value: ReviewFormat)] {
    OptionDefinition.reviewFormat.formats.map { ($0.rawValue, ReviewFormat($0)) }
      + [(ReportFormat.csv.rawValue, .sheets)]
  }

  private static func ofEnding(_ path: String) -> ReviewFormat? {
    ReportFormat(ofFile: path).flatMap { $0 == .text ? nil : ReviewFormat($0) }
  }

  private init(_ format: ReportFormat) {
    self =
      switch format {
      case .json: .json
      case .csv: .csv
      case .xlsx: .xlsx
      default: .text
      }
  }
}

extension Phrase {
  fileprivate static let otherEnding = Phrase(
    "other-ending", "“{0}”的结尾与 --format {1} 不符", "\"{0}\" does not end as --format {1} should")
  fileprivate static let sheetsMoved = Phrase(
    "sheets-moved", "--format csv 改为 --init-decisions 复核表.csv；汇总表用 --output 汇总.csv",
    "--format csv is now --init-decisions FILE.csv; the final list is --output FILE.csv")
}
