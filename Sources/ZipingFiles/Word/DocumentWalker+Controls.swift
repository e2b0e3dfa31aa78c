extension DocumentWalker {
  /// A content control counts, unless it only shows the prompt for what nobody filled in.
  func readContentControl() throws(OfficeFault) {
    var isPlaceholder = false
    try eachChild { [self] () throws(OfficeFault) in
      if name == .unread { return try skip() }
      guard name == .controlProperties else {
        return try readControlContent(isPlaceholder: isPlaceholder)
      }
      try eachChild { [self] () throws(OfficeFault) in
        if name == .showsPlaceholder { isPlaceholder = isOn }
      }
    }
  }

  private func readControlContent(isPlaceholder: Bool) throws(OfficeFault) {
    guard isPlaceholder else { return try walk() }
    guard let before = paragraph?.text else {
      let outer = showsPlaceholder
      showsPlaceholder = true
      try walk()
      showsPlaceholder = outer
      return
    }
    paragraph?.text = ""
    try walk()
    let own = paragraph?.text ?? ""
    if PromptText.isPrompt(own) { prompts.add(own, at: story.place) }
    paragraph?.text = before + (PromptText.isPrompt(own) ? "" : own)
  }

  /// A check box of the older kind has no glyph of its own.
  func readCheckBox() throws(OfficeFault) {
    var byDefault = false
    var stated: Bool?
    try eachChild { [self] () throws(OfficeFault) in
      if name == .defaultState { byDefault = isOn }
      if name == .checked { stated = isOn }
    }
    append(stated ?? byDefault ? "☑" : "☐")
  }

  /// A list of the older kind shows the entry that its result names.
  func readDropDown() throws(OfficeFault) {
    var entries: [String] = []
    var chosen = 0
    try eachChild { [self] () throws(OfficeFault) in
      if name == .listEntry { entries.append(attribute("val") ?? "") }
      if name == .result { chosen = number("val") ?? 0 }
    }
    if entries.indices.contains(chosen) { append(entries[chosen]) }
  }
}
