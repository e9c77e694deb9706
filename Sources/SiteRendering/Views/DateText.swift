import StrictYAML

/// Days written out as people of a language write them (after the Unicode CLDR's long patterns).
enum DateText {
  static func long(_ date: CalendarDate, language: String) -> String {
    let months = monthNames[language] ?? monthNames["en"] ?? []
    guard months.indices.contains(date.month - 1) else { return date.description }
    let month = months[date.month - 1]
    switch language {
    case "es": return "\(date.day) de \(month) de \(date.year)"
    case "zh-Hant", "zh-Hans": return "\(date.year)年\(date.month)月\(date.day)日"
    case "ko": return "\(date.year)년 \(date.month)월 \(date.day)일"
    case "vi": return "\(date.day) \(month), \(date.year)"
    default: return "\(month) \(date.day), \(date.year)"
    }
  }

  private static let monthNames: [String: [String]] = [
    "en": [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ],
    "es": [
      "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
      "octubre", "noviembre", "diciembre",
    ],
    "tl": [
      "Enero", "Pebrero", "Marso", "Abril", "Mayo", "Hunyo", "Hulyo", "Agosto", "Setyembre",
      "Oktubre", "Nobyembre", "Disyembre",
    ],
    "vi": (1...12).map { "tháng \($0)" },
  ]
}
