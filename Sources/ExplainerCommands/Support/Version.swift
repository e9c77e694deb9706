import Foundation

/// The version of the tool.
enum Version {
  static let text = "0.1.0"
  /// Name and version, as the manifest of a site gives them. Without the commit, so that two
  /// commits that build the same site build the same bytes.
  static let tool = "explainer \(text)"
  /// The name of the file beside the program that `make` writes the commit to.
  static let commitFile = "explainer.commit"

  /// The version with the commit, where `make` left it beside the program: `0.1.0 (1a2b3c4d5e6f)`.
  static var described: String {
    let folder = Bundle.main.executableURL?.resolvingSymlinksInPath().deletingLastPathComponent()
    guard let folder,
      let data = FileManager.default.contents(atPath: folder.path + "/" + commitFile)
    else { return text }
    let commit = String(decoding: data.prefix(64), as: UTF8.self).filter { !$0.isWhitespace }
    return commit.isEmpty ? text : "\(text) (\(commit))"
  }
}
