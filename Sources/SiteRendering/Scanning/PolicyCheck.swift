import Crypto
import Diagnostics
import Foundation

extension DiagnosticCode {
  package static let blockedByPolicy = DiagnosticCode("blocked-by-policy")
}

/// Whether a drawn page keeps its own Content-Security-Policy. What breaks it would not run or not
/// show in a browser, and so the build stops.
struct PolicyCheck {
  let file: OutputFile

  /// - Parameters:
  ///   - styles: the style sheets that the page's policy names.
  ///   - scripts: the scripts that it names.
  ///   - requests: counts the files that browsers fetch for the page.
  func problems(
    styles: [String], scripts: [String], requests: inout Int
  ) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    func add(_ what: String, _ help: String) {
      problems.append(
        Diagnostic(
          .blockedByPolicy, "\(file.path) has \(what), which its security policy forbids", at: nil,
          help: [help]))
    }
    for tag in HTMLTagScanner(file.bytes) where !tag.isClosing {
      for attribute in tag.attributes {
        if attribute.name == "style" {
          add("a style attribute in <\(tag.name)>", "move it into a sheet of Templates/styles/")
        } else if attribute.name.hasPrefix("on") {
          add(
            "a handler \"\(attribute.name)\" in <\(tag.name)>",
            "add the listener in a script of Templates/scripts/")
        }
      }
      if fetches(tag) { requests += 1 }
      switch tag.name {
      case "style" where !styles.contains(content(of: tag)):
        add("a style sheet of its own", "move it into a sheet of Templates/styles/")
      case "script" where runs(tag) && !scripts.contains(content(of: tag)):
        add("a script of its own", "move it into Templates/scripts/")
      case "iframe", "object", "embed", "base", "form":
        if tag.name != "form" || tag.attribute("action") != nil {
          add("a tag <\(tag.name)>", "say it in text, or link to it")
        }
      default: break
      }
    }
    return problems
  }

  private func content(of tag: HTMLTag) -> String {
    let rest = file.bytes[tag.whole.upperBound...]
    let end = rest.firstRange(of: Array("</\(tag.name)".utf8))?.lowerBound ?? rest.endIndex
    return String(decoding: rest[..<end], as: UTF8.self)
  }

  private func fetches(_ tag: HTMLTag) -> Bool {
    switch tag.name {
    case "img", "script", "audio", "video", "source": tag.attribute("src") != nil
    case "link":
      tag.attribute("rel").map {
        ["icon", "stylesheet", "preload"].contains(
          String(decoding: file.bytes[$0.value], as: UTF8.self))
      } ?? false
    default: false
    }
  }

  /// JSON in a script element is data.
  private func runs(_ tag: HTMLTag) -> Bool {
    guard let type = tag.attribute("type") else { return true }
    return !String(decoding: file.bytes[type.value], as: UTF8.self).hasSuffix("json")
  }
}
