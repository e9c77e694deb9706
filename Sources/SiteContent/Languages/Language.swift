/// A language of the site.
package struct Language: Sendable, Hashable {
  package enum Direction: String, Sendable, CaseIterable {
    case ltr, rtl
  }

  /// How much of the site a language promises to have.
  package enum Completeness: String, Sendable, CaseIterable {
    case all
    /// What somebody opens in an emergency: `TranslationScope` says what that is.
    case core
  }

  /// The BCP 47 tag, such as `es` or `zh-Hant`; also the name of its folder in `Content/`.
  package let code: String
  /// The language's name in itself.
  package let name: String
  package let direction: Direction
  /// The default language stands at the root of the output.
  package let isDefault: Bool
  /// What a strict build holds the language to; nil where it promises nothing.
  package let complete: Completeness?

  package init(
    code: String, name: String, direction: Direction = .ltr, isDefault: Bool = false,
    complete: Completeness? = nil
  ) {
    self.code = code
    self.name = name
    self.direction = direction
    self.isDefault = isDefault
    self.complete = complete
  }

  /// The folder of its pages in the output: empty, or ending in a slash.
  package var outputFolder: String { isDefault ? "" : "\(code)/" }

  /// How its days, numbers and lists are written.
  package var format: LanguageFormat { LanguageFormat.of(code) }

  /// Whether a text has the form of a BCP 47 tag of letters, such as `zh-Hant`.
  package static func isTag(_ code: String) -> Bool {
    let parts = code.split(separator: "-", omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      (2...8).contains(part.utf8.count)
        && part.utf8.allSatisfy { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
    }
  }
}
