/// What an ``XMLReader`` stands at.
package enum XMLEvent: Sendable, Hashable {
  /// An element begins; its name and attributes can be asked for.
  case start
  /// A piece of text, also from a CDATA section; an element's text may come in several pieces.
  case text
  /// An element ends, also one written as `<a/>`; its name can be asked for.
  case end
  /// The document is over.
  case finished
}

/// A namespace, under each of its names: Office files have two, "transitional" and "strict".
package struct XMLNamespace: Sendable {
  let names: [StaticString]

  /// Creates a namespace with all its names.
  package init(_ names: StaticString...) { self.names = names }
}

/// The elements that a reader cares about, for a `switch` without making a text of each name.
package struct XMLVocabulary<Name: Sendable>: Sendable {
  let namespace: XMLNamespace
  let names: [(spelling: StaticString, name: Name)]

  /// Creates a vocabulary of local names in one namespace; put the frequent ones first.
  package init(_ namespace: XMLNamespace, _ names: KeyValuePairs<StaticString, Name>) {
    self.namespace = namespace
    self.names = names.map { (spelling: $0.key, name: $0.value) }
  }
}
