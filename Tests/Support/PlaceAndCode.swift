package import Ziping

/// The place and code of a diagnostic, such as `3:7 json-syntax`.
package func placeAndCode(_ diagnostic: Diagnostic) -> String {
  var place = diagnostic.place?.description ?? "nowhere"
  if place.hasPrefix("f:") { place.removeFirst(2) }
  return "\(place) \(diagnostic.code)"
}
