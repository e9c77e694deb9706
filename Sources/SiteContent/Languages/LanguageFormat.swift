import StrictYAML

/// How people of a language write days, numbers and lists, after the Unicode CLDR.
package struct LanguageFormat: Sendable {
  /// The long date, with `{d}`, `{m}` (the month's name, or its number where `months` is empty) and
  /// `{y}`.
  let date: String
  /// From January on; empty where months are numbers.
  let months: [String]
  /// The digits from 0 to 9.
  let digits: [Character]
  package let decimalMark: String
  /// Between the items of a list without "and", such as other names of a thing.
  package let comma: String

  init(
    date: String, months: [String] = [], digits: String = "0123456789", decimalMark: String = ".",
    comma: String = ", "
  ) {
    self.date = date
    self.months = months
    self.digits = Array(digits)
    self.decimalMark = decimalMark
    self.comma = comma
  }

  /// A day written out: `November 21, 2026`, `21 de noviembre de 2026`.
  package func long(_ day: CalendarDate) -> String {
    let month = months.isEmpty ? number(day.month) : months[(day.month - 1) % months.count]
    var text = ""
    var rest = date[...]
    while let character = rest.popFirst() {
      guard character == "{", let name = rest.popFirst() else {
        text.append(character)
        continue
      }
      rest.removeFirst()
      switch name {
      case "d": text += number(day.day)
      case "m": text += month
      default: text += number(day.year)
      }
    }
    return text
  }

  /// A whole number, without marks between groups of digits.
  package func number(_ number: Int) -> String {
    let text = String(number)
    if digits[0] == "0" { return text }
    return String(text.map { $0.wholeNumberValue.map { digits[$0] } ?? $0 })
  }

  /// A number with one digit after the decimal mark.
  package func tenths(_ value: Double) -> String {
    let tenths = Int((max(0, value) * 10).rounded())
    return number(tenths / 10) + decimalMark + number(tenths % 10)
  }

  /// Items with the language's comma between them.
  package func list(_ items: [String]) -> String { items.joined(separator: comma) }
}
