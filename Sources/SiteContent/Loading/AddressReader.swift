import Diagnostics
import StrictYAML

/// Reads `links.yaml`, the list of every address outside the site.
enum AddressReader {
  static func read(_ root: YAMLNode?, problems: inout [Diagnostic]) -> [ExternalLink] {
    guard let root,
      let list = YAMLMap(root, of: "the list of addresses", keys: ["links"], problems: &problems),
      let entries = list.required("links", problems: &problems)?.map
    else { return [] }
    var byURL: [String: SourceLocation] = [:]
    return entries.compactMap { entry in
      guard
        let map = YAMLMap(
          entry.value, of: "an address", keys: ["url", "title", "checked"], problems: &problems),
        let url = map.requiredText("url", problems: &problems),
        let title = map.requiredText("title", problems: &problems),
        let checked = map.requiredText("checked", problems: &problems)
      else { return nil }
      ShownSigns.check(map, ["title"], problems: &problems)
      let place = map["url"]?.location
      if !url.hasPrefix("https://") || url.dropFirst(8).prefix(while: { $0 != "/" }).isEmpty {
        problems.append(
          Diagnostic(
            .invalidValue, "an outside address must begin with https:// and a host", at: place,
            help: ["an address without encryption tells everybody on the line what is read"]))
        return nil
      }
      if let sign = url.unicodeScalars.first(where: {
        !(0x21...0x7E ~= $0.value) || "\"<>\\^`{|}".unicodeScalars.contains($0)
      }) {
        problems.append(
          Diagnostic(
            .invalidValue, "an outside address may not hold \"\(sign)\"", at: place,
            help: [
              "write names of hosts in ASCII (xn--…) and other signs as %XX: letters of other "
                + "scripts can look like those of a known host"
            ]))
        return nil
      }
      if checked != "never", CalendarDate(checked) == nil {
        problems.append(
          Diagnostic(
            .invalidDate, "\"\(checked)\" is neither a day nor \"never\"",
            at: map["checked"]?.location,
            help: ["write the day on which somebody opened it, as YYYY-MM-DD"]))
      }
      if let place, let first = byURL.updateValue(place, forKey: url) {
        problems.append(
          Diagnostic(
            .duplicateKey, "the address is listed twice", at: place,
            notes: [.init("the first one is here", at: first)], help: ["keep one of the two"]))
        return nil
      }
      return ExternalLink(
        id: entry.key, url: url, title: title, checked: checked, location: entry.keyLocation)
    }
  }
}
