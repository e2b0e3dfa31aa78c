extension BandTable {
  /// Reads `of`, `unit` and `bands`, and proves them sound (`BandTable+Proof`).
  static func read(
    _ object: ObjectReader, unit fixedUnit: Unit? = nil, reach: Reach? = nil
  ) -> BandTable? {
    let fullMarks = object.positiveDecimal("of")
    let unit = fixedUnit ?? readUnit(object)
    let readers = object.objects("bands")
    let bands = readers.compactMap(readBand)
    guard bands.count == readers.count, let fullMarks, let unit else { return nil }
    guard !bands.isEmpty else {
      if object.optional("bands") != nil { object.report(.noBands, at: "bands") }
      return nil
    }
    let table = BandTable(bands: bands, fullMarks: fullMarks, unit: unit)
    table.prove(readers, reach ?? .values(in: unit), object)
    if let most = table.greatestShare { object.report(.rateAsShare, [.number(most)], at: "bands") }
    return table
  }

  /// The greatest end of bands in percent that were written as shares: of a rate that should be high
  /// no band ends at 1 %.
  private var greatestShare: ExactDecimal? {
    guard unit == .percent, isRising else { return nil }
    let ends = bands.flatMap { [$0.low, $0.high] }.compactMap(\.self).map(\.value)
    return ends.max().flatMap { $0 > .zero && $0 <= .one ? $0 : nil }
  }

  /// Reads `unit` with the engine's own reader, so that it is the unit that cells have.
  static func readUnit(_ object: ObjectReader) -> Unit? {
    guard let name = object.optionalString("unit") else { return Unit.none }
    // Nearly every band counts in percent.
    if name == Unit.percent.symbol { return .percent }
    if case .measure(let measure) = wordless.read("1" + name).content,
      case .single(let quantity) = measure.extent, measure.comparator == nil
    {
      return quantity.unit
    }
    object.report(.unknownUnit, [.text(name)], at: "unit")
    return nil
  }

  /// A reader that knows the language's units and no rubric's words.
  private static let wordless = ValueReader(Vocabulary())

  private static func readBand(_ object: ObjectReader) -> Band? {
    let name = object.optionalString("name")
    let low = readEnd(object, inside: "from", outside: "above")
    let high = readEnd(object, inside: "to", outside: "below")
    let points = object.decimal("points")
    object.finish()
    guard let points else { return nil }
    let band = Band(name: name, low: low, high: high, points: points)
    if band.isEmpty { object.report(.unreachable) }
    return band
  }

  private static func readEnd(
    _ object: ObjectReader, inside: String, outside: String
  ) -> End? {
    let included = object.optionalDecimal(inside)
    let excluded = object.optionalDecimal(outside)
    if included != nil, excluded != nil {
      object.report(.twoEnds, [.text(inside), .text(outside)], at: outside)
    }
    if let included { return End(value: included, isInside: true) }
    return excluded.map { End(value: $0, isInside: false) }
  }
}

extension [Phrase] {
  /// What is said here of an input.
  package static var bandTableReading: [Phrase] {
    [.rateAsShare, .noBands, .unknownUnit, .unreachable, .twoEnds]
  }
}

extension Phrase {
  fileprivate static let rateAsShare = Phrase(
    "rate-as-share", "界限按百分数写：{0} 就是 {0}%；95% 写 95，不写 0.95",
    "the ends are in percent: {0} means {0}%; write 95 for 95%, not 0.95")
  fileprivate static let noBands = Phrase("no-bands", "至少要有一档", "there must be at least one band")
  fileprivate static let unknownUnit = Phrase(
    "unknown-unit", "单位“{0}”读不懂", "the unit \"{0}\" cannot be read")
  fileprivate static let unreachable = Phrase(
    "band-unreachable", "这一档没有任何值", "no value lies in this band")
  fileprivate static let twoEnds = Phrase(
    "band-two-ends", "“{0}”（含）与“{1}”（不含）只能写一个",
    "write only one of \"{0}\" (inclusive) and \"{1}\" (exclusive)")
}
