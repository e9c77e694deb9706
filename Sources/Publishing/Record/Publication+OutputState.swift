extension Publication {
  /// The state of the new output, told without a look at what was linked over, once it stands in its
  /// place; nil where the old one's is not known, or somebody took a file away.
  var outputState: OutputState? {
    guard let old = old.state else { return nil }
    let (hashes, written) = state.withLock { ($0.hashes, $0.written) }
    var paths = old.paths.filter { hashes[$0] != nil || $0.hasPrefix(LocalFolder.prefix) }
    var files = old.files
    if paths.count < files.count {
      let left = Set(paths)
      files = files.filter { left.contains($0.key) }
    }
    func mark(_ path: String) -> OutputState.Mark? { OutputState.Mark(at: "\(place.path)/\(path)") }
    for path in written {
      guard let mark = mark(path) else { return nil }
      if files.updateValue(mark, forKey: path) == nil { paths.append(path) }
    }
    // None but the host's own is there besides.
    guard paths.count(where: { hashes[$0] != nil }) == hashes.count else { return nil }
    var folders: [String: OutputState.Mark] = [:]
    for path in paths {
      var parent = OutputNames.folder(of: path)
      while !parent.isEmpty, folders[parent] == nil {
        guard let mark = mark(parent) else { return nil }
        folders[parent] = mark
        parent = OutputNames.folder(of: parent)
      }
    }
    return OutputState(files: files, paths: paths, folders: folders)
  }
}
