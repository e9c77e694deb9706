extension Publication {
  /// The state of the new output, told without a look at what was linked over, once it stands in its
  /// place; nil where the old one's is not known, or somebody took a file away.
  var outputState: OutputState? {
    guard let old = old.state else { return nil }
    let (hashes, written) = state.withLock { ($0.hashes, $0.written) }
    var files = old.files.filter { path, _ in
      hashes[path] != nil || path.hasPrefix(LocalFolder.prefix)
    }
    func mark(_ path: String) -> OutputState.Mark? { OutputState.Mark(at: "\(place.path)/\(path)") }
    for path in written {
      guard let mark = mark(path) else { return nil }
      files[path] = mark
    }
    guard hashes.keys.allSatisfy({ files[$0] != nil }) else { return nil }
    var folders: [String: OutputState.Mark] = [:]
    for path in files.keys {
      var parent = OutputNames.folder(of: path)
      while !parent.isEmpty, folders[parent] == nil {
        guard let mark = mark(parent) else { return nil }
        folders[parent] = mark
        parent = OutputNames.folder(of: parent)
      }
    }
    return OutputState(files: files, folders: folders)
  }
}
