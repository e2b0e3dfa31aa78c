/// Makes ids that stay the same when other rows come or go (行的标识).
struct RowIDs {
  /// The ids given out, each with the number of rows that asked for it.
  private var taken: [TextKey: Int] = [:]

  init(taken: String?) {
    if let taken { self.taken[TextKey(taken)] = 1 }
  }

  /// The id of a row under headings, before it is told from others of the same name.
  ///
  /// Headings are compared loosely, names as they are: brackets tell two indicators apart.
  static func id(under headings: [String], name: String) -> String {
    id(underKeys: headings.map(headingKey), name: name)
  }

  /// The same for headings as they are compared.
  static func id(underKeys keys: [String], name: String) -> String {
    var id = ""
    for key in keys where !key.isEmpty { id += key + "/" }
    let name = comparisonKey(name)
    if name.isEmpty, !id.isEmpty { id.removeLast() }
    return id + name
  }

  /// The id, with a number where it is taken.
  mutating func next(_ id: String) -> String {
    let key = TextKey(id)
    guard var count = taken[key] else {
      taken[key] = 1
      return id
    }
    while true {
      count += 1
      let next = "\(id)#\(count)"
      guard taken[TextKey(next)] == nil else { continue }
      taken[TextKey(next)] = 1
      taken[key] = count
      return next
    }
  }
}
