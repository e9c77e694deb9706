import Crypto
import Diagnostics
import Foundation
import Templates

extension DiagnosticCode {
  package static let blockedByPolicy = DiagnosticCode("blocked-by-policy")
}

/// Whether a drawn page keeps its own Content-Security-Policy. What breaks it would not run or not
/// show in a browser, and so the build stops.
struct PolicyCheck {
  let file: OutputFile
  /// What the page was drawn with, to find what is wrong in it.
  var sources: [SourceFile] = []
  /// Whether the page may lead on to another by itself.
  var leadsOn = false

  /// - Parameters:
  ///   - styles: the style sheets that the page's policy names.
  ///   - scripts: the scripts that it names.
  ///   - requests: counts the files that browsers fetch for the page.
  func problems(
    styles: [String], scripts: [String], requests: inout Int
  ) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    let scan = file.bytes.withUnsafeBufferPointer { QuickTagScan($0, known: styles + scripts) }
    for start in scan.suspects {
      var scanner = HTMLTagScanner(file.bytes, in: start..<file.bytes.count)
      guard let tag = scanner.next(), !tag.isClosing else { continue }
      func add(_ what: String, _ help: String) {
        let place = TemplatePlace.find(tag, in: file.bytes, among: sources)
        problems.append(
          Diagnostic(
            .blockedByPolicy,
            place == nil
              ? "\(file.path) has \(what), which its security policy forbids"
              : "this puts \(what) into pages, which their security policy forbids",
            at: place, help: [help]))
      }
      for attribute in tag.attributes {
        if attribute.name == "href", isOwnIcon(tag) { continue }
        if loadsFromOutside(attribute, of: tag) {
          add("an outside address in <\(tag.name) \(attribute.name)>", "put the file into Public/")
        } else if runsScript(attribute) {
          add("an address that runs a script", "add the listener in a script of Templates/scripts/")
        } else if attribute.name == "style" {
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
      case "meta" where !leadsOn && value(tag.attribute("http-equiv")).lowercased() == "refresh":
        add("a page that leads on by itself", "use a link")
      case "iframe", "object", "embed", "base", "form":
        if tag.name != "form" || tag.attribute("action") != nil {
          add("a tag <\(tag.name)>", "say it in text, or link to it")
        }
      default: break
      }
    }
    return problems + DoubledIDs.problems(of: scan.ids, in: file, sources: sources)
  }

  private func value(_ attribute: HTMLTag.Attribute?) -> String {
    attribute.map { String(decoding: file.bytes[$0.value], as: UTF8.self) } ?? ""
  }

  /// Whether the browser would ask another host, before the reader does anything.
  private func loadsFromOutside(_ attribute: HTMLTag.Attribute, of tag: HTMLTag) -> Bool {
    let slash = UInt8(ascii: "/")
    switch attribute.name {
    case "ping", "background", "manifest": return true
    case "formaction", "src", "srcset", "poster", "data", "xlink:href": break
    case "href" where tag.name != "a" && tag.name != "link": break
    case "href" where tag.name == "link":
      if ["canonical", "alternate"].contains(value(tag.attribute("rel"))) { return false }
    default: return false
    }
    let address = file.bytes[attribute.value]
    return zip(address, address.dropFirst()).contains { $0 == slash && $1 == slash }
  }

  private func runsScript(_ attribute: HTMLTag.Attribute) -> Bool {
    guard ["href", "src", "action", "formaction", "xlink:href"].contains(attribute.name) else {
      return false
    }
    let text = value(attribute).lowercased().drop { $0.isWhitespace }
    return ["javascript:", "vbscript:", "data:"].contains { text.hasPrefix($0) }
  }

  /// What stands in a style sheet or script.
  private func content(of tag: HTMLTag) -> String {
    let start = tag.whole.upperBound
    let end = ByteSearch.offset(
      of: tag.name == "style" ? "</style" : "</script", in: file.bytes, from: start)
    return String(decoding: file.bytes[start..<(end ?? file.bytes.count)], as: UTF8.self)
  }

  private func fetches(_ tag: HTMLTag) -> Bool {
    switch tag.name {
    case "img", "script", "audio", "video", "source": tag.attribute("src") != nil
    case "link":
      ["icon", "stylesheet", "preload"].contains(value(tag.attribute("rel"))) && !isOwnIcon(tag)
    default: false
    }
  }

  /// Whether the tag is an icon that the page itself holds.
  private func isOwnIcon(_ tag: HTMLTag) -> Bool {
    tag.name == "link" && value(tag.attribute("rel")) == "icon"
      && SafeAddress.isDrawing(value(tag.attribute("href")))
  }

  /// JSON in a script element is data.
  private func runs(_ tag: HTMLTag) -> Bool {
    guard let type = tag.attribute("type") else { return true }
    return !String(decoding: file.bytes[type.value], as: UTF8.self).hasSuffix("json")
  }
}
