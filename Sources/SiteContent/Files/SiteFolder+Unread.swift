import Caching
import Diagnostics
import Storage

/// Texts that need not be read.
extension SiteFolder {
  /// What the disk says of a text; nil where no store is asked, and for all that must be read.
  func stamp(at path: String) -> FileStamp? {
    store == nil ? nil : FileStamp(of: "\(root)/\(path)")
  }

  private static func stampName(_ path: String) -> String { "stamp \(path)" }

  /// Writes down of what bytes a text was when it had its stamp.
  func keep(_ digest: Digest, of path: String, at stamp: FileStamp) {
    store?.put(Self.stampName(path), stamp.digest, digest)
  }

  /// A text that is as the last build read it, and the digest of its bytes; nil where that is not
  /// known. It is read when somebody asks for its bytes.
  func unread(at path: String, as stamp: FileStamp) -> (file: SourceFile, digest: Digest)? {
    guard let digest = store?.value(Self.stampName(path), stamp.digest, as: Digest.self) else {
      return nil
    }
    let full = "\(root)/\(path)"
    let file = SourceFile(path: path) { [changed] in
      if let bytes = FileBytes.read(full), Digest(of: bytes) == digest { return bytes }
      changed.note(path)
      // Places in it still hold.
      return [UInt8](repeating: 0, count: stamp.size)
    }
    return (file, digest)
  }
}
