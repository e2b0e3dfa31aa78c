import Ziping
import ZipingFiles

/// A day of review as it is written (复核日期).
package enum ReviewDay: Sendable {
  /// Whether a text is a day such as 2022-03-01.
  private static func isDay(_ text: String) -> Bool {
    let parts = text.trimmingBlanks().split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
      parts.allSatisfy({ $0.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return false }
    return CalendarDay(year: year, month: month, day: day) != nil
  }

  /// A day as 2022-03-01, of 2022-3-1, 2022/3/1, 2022.3.1 or 2022年3月1日; nil for anything else.
  package static func day(_ text: String) -> String? {
    let parts = text.trimmingBlanks().split { "-/.年月日".contains($0) }
    guard parts.count == 3 else { return nil }
    let padded = parts.enumerated().map { index, part in
      index > 0 && part.utf8.count == 1 ? "0" + part : String(part)
    }
    let day = padded.joined(separator: "-")
    return isDay(day) ? day : nil
  }
}
