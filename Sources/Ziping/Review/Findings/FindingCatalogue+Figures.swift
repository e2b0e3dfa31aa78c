/// What computing from figures brings to light (基础数据).
extension FindingCatalogue {
  static let figures: [FindingEntry] = [
    FindingEntry(
      .inputMissing, from: .rubric,
      why: ("缺一个基础数据，比率就算不出来", "without the figure there is no ratio"),
      example: ("缺“年初预算数”", "no \"年初预算数\"")),
    FindingEntry(
      .inputUnreadable, from: .rubric,
      why: ("基础数据要是一个确定的数", "a figure is one number"),
      example: ("“编制数”填“约140”", "\"编制数\" given as \"约140\"")),
    FindingEntry(
      .inputRepeated, from: .rubric,
      why: ("同一基础数据两处，只用一处", "a figure stands twice; one is used"),
      example: ("两行“编制数”", "two rows \"编制数\"")),
    FindingEntry(
      .derivedFromZero, from: .rubric,
      why: ("分母为零，没有比率", "a ratio to zero does not exist"),
      example: ("上年“三公经费”为 0", "0 in the year before")),
    FindingEntry(
      .derivedUnits, from: .rubric,
      why: ("单位不同，不能相除", "different units cannot be divided"),
      example: ("一个是万元，一个是人", "万元 and 人")),
    FindingEntry(
      .derivedTooLong, from: .scoring,
      why: ("位数太多，无法精确计算", "too many digits for exact arithmetic"),
      example: ("二十位的数字", "a number of twenty digits")),
    FindingEntry(
      .derivedActual, from: .rubric,
      why: ("完成值是由基础数据算出的，写明算式便于核对", "the value was computed; the sum is shown to be checked"),
      example: ("136/143 = 95.10%", "136/143 = 95.10%")),
    FindingEntry(
      .derivedDiffers, from: .rubric,
      why: ("表中填的与推算的不同，以推算的为准", "what is stated is not what the figures give"),
      example: ("填 100%，推算 95.10%", "100% stated, 95.10% computed")),
  ]
}
