import CScaffolds

/// The files that the program carries inside: what new pages and new sites begin with.
///
/// They are part of the program's own bytes, so that it works wherever it is moved to.
package enum ScaffoldFiles {
  /// Every file by its path in the project, such as `Templates/home.mustache`.
  package static let all: [String: [UInt8]] = {
    var files: [String: [UInt8]] = [:]
    var index = 0
    while true {
      let file = explainer_scaffold_at(index)
      guard let path = file.path, let bytes = file.bytes else { return files }
      files[String(cString: path)] = Array(UnsafeBufferPointer(start: bytes, count: file.count))
      index += 1
    }
  }()

  /// The text of a file; nil where there is none of that path.
  package static func text(_ path: String) -> String? {
    all[path].map { String(decoding: $0, as: UTF8.self) }
  }
}
