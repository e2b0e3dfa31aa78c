/// What an empty content control shows in place of a content (单击此处输入文字).
enum PromptText {
  /// Whether a text is such a prompt; asked only where the document says that it shows one, and some
  /// programs leave that in place when they fill in the control.
  static func isPrompt(_ text: String) -> Bool {
    let start = text.drop { $0.isWhitespace || $0 == "[" || $0 == "【" || $0 == "（" }
    return beginnings.contains { start.hasPrefix($0) }
  }

  private static let beginnings = [
    "单击", "点击", "请单击", "请点击", "选择一项", "请选择", "请输入", "请填写", "在此", "输入文字", "Click", "Choose",
    "Tap", "Enter text",
  ]
}
