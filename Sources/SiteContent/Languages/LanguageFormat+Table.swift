extension LanguageFormat {
  /// The forms of a language, by its BCP 47 tag; for one that is not in the table, days as numbers
  /// (`2026-11-21`), which no reader takes for another day.
  static func of(_ code: String) -> LanguageFormat { table[code] ?? plain }

  private static let plain = LanguageFormat(date: "{y}-{m}-{d}")

  private static let filipino = LanguageFormat(
    date: "{m} {d}, {y}",
    months: [
      "Enero", "Pebrero", "Marso", "Abril", "Mayo", "Hunyo", "Hulyo", "Agosto", "Setyembre",
      "Oktubre", "Nobyembre", "Disyembre",
    ])

  private static let chinese = LanguageFormat(date: "{y}年{m}月{d}日", comma: "、")

  /// The CLDR's `dateFormats/long` of the Gregorian calendar; Spanish with the numbers of the United
  /// States and Mexico.
  private static let table: [String: LanguageFormat] = [
    "en": LanguageFormat(
      date: "{m} {d}, {y}",
      months: [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
      ]),
    "es": LanguageFormat(
      date: "{d} de {m} de {y}",
      months: [
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
        "octubre", "noviembre", "diciembre",
      ]),
    "zh-Hant": chinese, "zh-Hans": chinese,
    "vi": LanguageFormat(date: "ngày {d} tháng {m}, {y}", decimalMark: ","),
    "tl": filipino, "fil": filipino,
    "ko": LanguageFormat(date: "{y}년 {m}월 {d}일"),
    "ar": LanguageFormat(
      date: "{d} {m}، {y}",
      months: [
        "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر",
        "نوفمبر", "ديسمبر",
      ],
      digits: "٠١٢٣٤٥٦٧٨٩", decimalMark: "٫", comma: "، "),
    "fa": LanguageFormat(
      date: "{d} {m} {y}",
      months: [
        "ژانویهٔ", "فوریهٔ", "مارس", "آوریل", "مهٔ", "ژوئن", "ژوئیهٔ", "اوت", "سپتامبر", "اکتبر",
        "نوامبر", "دسامبر",
      ],
      digits: "۰۱۲۳۴۵۶۷۸۹", decimalMark: "٫", comma: "، "),
  ]
}
