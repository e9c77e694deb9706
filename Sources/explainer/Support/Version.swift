/// The version of the tool.
enum Version {
  static let text = "0.1.0"
  /// Name and version, as the manifest of a site gives them.
  static let tool = "explainer \(text)"
}
