import Foundation
import Testing

/// A report of the second format as the first format had it; nothing that the first has is left out.
func firstFormat(of text: String) throws -> String {
  func object(_ value: Any?) throws -> [String: Any] { try #require(value as? [String: Any]) }
  func objects(_ value: Any?) throws -> [[String: Any]] { try #require(value as? [[String: Any]]) }
  /// Without what did not stand there where it says nothing.
  func without(_ key: String, _ value: [String: Any]) -> [String: Any] {
    value.filter { $0.key != key || !($0.value is NSNull) }
  }
  var report = try object(JSONSerialization.jsonObject(with: Data(text.utf8)))
  report["formatVersion"] = 1
  report["program"] = nil
  var rubric = try objects(report.removeValue(forKey: "rubrics")).first
  rubric?["text"] = nil
  report["rubric"] = rubric ?? NSNull()
  let list = report["reviews"] == nil ? "evaluations" : "reviews"
  report[list] = try objects(report[list]).map { form in
    var form = without("form", form)
    for key in ["file", "options", "rubric"] { form[key] = nil }
    form["rows"] = try objects(form["rows"]).map { row in
      var row = row
      let isSuggested = row["state"] as? String == "suggested"
      if isSuggested { row["state"] = "scored" }
      if list == "evaluations" { row["suggested"] = isSuggested }
      row["met"] = nil
      if row["toConfirm"] as? Bool == false { row["toConfirm"] = nil }
      return row
    }
    return form
  }
  report["diagnostics"] = try objects(report["diagnostics"]).map { without("form", $0) }
  var verdict = try object(report["verdict"])
  verdict["conditions"] = try objects(verdict["conditions"]).map { without("form", $0) }
  verdict["passed"] = verdict["exitCode"] as? Int == 0
  report["verdict"] = verdict
  let bytes = try JSONSerialization.data(
    withJSONObject: report, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
  return String(decoding: bytes, as: UTF8.self)
}
