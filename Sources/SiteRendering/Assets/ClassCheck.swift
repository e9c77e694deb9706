import Diagnostics
import SiteContent

extension DiagnosticCode {
  package static let misspeltClass = DiagnosticCode("misspelt-class")
}

/// Classes in templates that no style sheet has, and that are nearly called like one that some has: a
/// slip, after which a part of the page is drawn without its style and nobody is told.
///
/// Other classes may have no style. They are there for whoever reads the pages with tools of their own.
enum ClassCheck {
  static func run(
    _ templates: [SourceFile], styles: [SourceFile], scripts: [SourceFile],
    problems: inout [Diagnostic]
  ) {
    let styled = Set(styles.flatMap(StyleCheck.classes))
    for file in templates {
      guard let text = MarkupCheck.blanked(file.bytes) else { continue }
      for tag in HTMLTagScanner(text) where !tag.isClosing {
        guard let value = tag.attribute("class")?.value else { continue }
        for place in words(in: value, of: file, without: text) {
          let name = String(decoding: file.bytes[place], as: UTF8.self)
          guard !styled.contains(name),
            !scripts.contains(where: { ByteSearch.offset(of: name, in: $0.bytes) != nil }),
            let near = NearMiss.nearest(to: name, in: styled)
          else { continue }
          problems.append(
            Diagnostic(
              .misspeltClass, "no style sheet has the class \"\(name)\"",
              at: file.location(atByte: place.lowerBound), severity: .warning,
              help: ["did you mean \"\(near)\"?"]))
        }
      }
    }
  }

  /// The words of a value that stand in the template as they will on the page: no Mustache tag touches
  /// them.
  ///
  /// - Parameter text: of the file, with blanks for its Mustache tags.
  private static func words(
    in value: Range<Int>, of file: SourceFile, without text: [UInt8]
  ) -> [Range<Int>] {
    text[value].split { $0 <= 0x20 }.map(\.indices).filter { word in
      let (before, behind) = (word.lowerBound - 1, word.upperBound)
      return text[before] == file.bytes[before] && text[behind] == file.bytes[behind]
    }
  }
}
