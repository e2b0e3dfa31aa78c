/// How a cell of a form looks, and whether it is to be filled in (单元格样式).
package enum CellStyle: Int, Sendable, CaseIterable {
  /// No style.
  case plain
  /// The title of the form.
  case title
  /// A line below the title, to be filled in.
  case caption
  /// A heading or label.
  case heading
  /// A group's name down the side of its rows.
  case side
  /// A group's name that the department writes.
  case sideInput
  /// A text that stays as it is.
  case fixedText
  /// A number that stays as it is.
  case fixedNumber
  /// A text to be filled in.
  case input
  /// A number to be filled in.
  case inputNumber
  /// A text below the form.
  case note
  /// A text that stays as it is and leads to another sheet.
  case link

  /// Whether a protected sheet lets it be changed.
  package var isInput: Bool {
    switch self {
    case .caption, .sideInput, .input, .inputNumber: true
    case .plain, .title, .heading, .side, .fixedText, .fixedNumber, .note, .link: false
    }
  }

  /// The place of its font in the workbook's list.
  var font: Int {
    switch self {
    case .title: 1
    case .heading: 2
    case .link: 3
    default: 0
    }
  }

  /// The place of its fill in the workbook's list.
  var fill: Int {
    switch self {
    case .heading, .side, .fixedText, .fixedNumber, .link: 2
    default: 0
    }
  }

  /// The place of its border in the workbook's list.
  var border: Int {
    switch self {
    case .plain, .title, .caption, .note: 0
    default: 1
    }
  }

  /// The number format: 49 keeps what is typed as text, 0 shows a number as it is.
  var numberFormat: Int {
    switch self {
    case .input, .caption, .sideInput: 49
    default: 0
    }
  }

  /// How the text lies in the cell; a label down the side stays at the top, where a page cuts it.
  var alignment: (horizontal: String, vertical: String) {
    switch self {
    case .plain: ("general", "center")
    case .title, .caption, .heading, .fixedNumber, .inputNumber: ("center", "center")
    case .side, .sideInput: ("center", "top")
    case .fixedText, .input, .note, .link: ("left", "center")
    }
  }
}
