import CLibXML2

extension XMLReader {
  /// The local name of the element at hand; ``name(in:)`` is faster.
  package var localName: String {
    guard let name = unsafe node?.pointee.name else { return "" }
    return unsafe String(cString: name)
  }

  /// The namespace of the element at hand, or nil if it has none.
  package var namespaceURI: String? {
    guard let name = unsafe node?.pointee.ns?.pointee.href else { return nil }
    return unsafe String(cString: name)
  }

  /// Whether the element at hand has that local name in that namespace.
  package func isNamed(_ name: StaticString, in namespace: XMLNamespace) -> Bool {
    guard let node = unsafe node else { return false }
    return unsafe Self.equals(node.pointee.name, name)
      && Self.isIn(namespace, node.pointee.ns)
  }

  /// Which of a vocabulary's elements is at hand, if any.
  package func name<Name>(in vocabulary: XMLVocabulary<Name>) -> Name? {
    guard let node = unsafe node,
      let entry = vocabulary.names.first(where: {
        unsafe Self.equals(node.pointee.name, $0.spelling)
      }),
      unsafe Self.isIn(vocabulary.namespace, node.pointee.ns)
    else { return nil }
    return entry.name
  }

  /// The value of an attribute of the element at hand, which must be at its start.
  ///
  /// - Parameters:
  ///   - name: The local name.
  ///   - namespace: The namespace; without one the attribute has no prefix, as most have not.
  /// - Returns: The value with its references resolved, or nil if there is no such attribute.
  package func attribute(_ name: StaticString, in namespace: XMLNamespace? = nil) -> String? {
    guard let node = unsafe node, unsafe node.pointee.type == XML_ELEMENT_NODE else { return nil }
    var attribute = unsafe node.pointee.properties
    while let current = unsafe attribute {
      let space = unsafe current.pointee.ns
      if unsafe Self.equals(current.pointee.name, name),
        unsafe namespace.map({ unsafe Self.isIn($0, space) }) ?? (space == nil)
      {
        return unsafe Self.value(of: current)
      }
      unsafe attribute = unsafe current.pointee.next
    }
    return nil
  }

  private static func value(of attribute: xmlAttrPtr) -> String {
    guard let first = unsafe attribute.pointee.children else { return "" }
    if unsafe first.pointee.next == nil, unsafe first.pointee.type == XML_TEXT_NODE,
      let content = unsafe first.pointee.content
    {
      return unsafe String(cString: content)
    }
    guard let joined = unsafe xmlNodeListGetString(attribute.pointee.doc, first, 1) else {
      return ""
    }
    defer { unsafe ziping_xml_free(joined) }
    return unsafe String(cString: joined)
  }

  private static func isIn(_ namespace: XMLNamespace, _ space: xmlNsPtr?) -> Bool {
    guard let name = unsafe space?.pointee.href else { return false }
    return namespace.names.contains { unsafe equals(name, $0) }
  }

  private static func equals(_ name: UnsafePointer<UInt8>?, _ constant: StaticString) -> Bool {
    // A literal is stored as UTF-8 with a NUL behind it.
    guard let name = unsafe name, constant.hasPointerRepresentation else { return false }
    return unsafe ziping_xml_same(name, constant.utf8Start) == 1
  }
}
