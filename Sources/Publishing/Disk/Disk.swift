import CRenameExchange
import Foundation
import SiteContent

#if canImport(Glibc)
  import Glibc
#endif

/// The few system calls that publishing rests on, with errors that name the step.
enum Disk {
  static func makeFolder(_ path: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw PublishError.system(
        step: "making the folder", path: path, reason: error.localizedDescription)
    }
  }

  /// Writes a new file and makes sure that the system took all of it.
  static func write(_ bytes: [UInt8], to path: String, mode: UInt16 = 0o644) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode_t(mode))
    guard descriptor >= 0 else { throw failure("writing", path) }
    do {
      try writeAll(bytes, to: descriptor, path)
    } catch {
      close(descriptor)
      throw error
    }
    // A full disk may report itself only here.
    guard close(descriptor) == 0 else { throw failure("writing", path) }
  }

  /// Puts bytes behind an ordinary file of so many bytes. None of those is changed, for others may be
  /// reading them, and no file that has another name too, which may be somebody's copy.
  static func append(_ bytes: [UInt8], to path: String, of count: Int) throws {
    let descriptor = open(path, O_WRONLY | O_APPEND | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure("writing", path) }
    do {
      var status = stat()
      guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
        status.st_nlink == 1, status.st_size == count
      else {
        throw PublishError.system(step: "writing", path: path, reason: "it is another file")
      }
      try writeAll(bytes, to: descriptor, path)
    } catch {
      close(descriptor)
      throw error
    }
    // A full disk may report itself only here.
    guard close(descriptor) == 0 else { throw failure("writing", path) }
  }

  /// Writes to an open file until the system took everything.
  static func writeAll(_ bytes: [UInt8], to descriptor: Int32, _ path: String) throws {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        #if canImport(Glibc)
          Glibc.write(descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
        #else
          Darwin.write(descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
        #endif
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure("writing", path) }
      written += count
    }
  }

  /// A second name for the same file, which has the same path in another folder; false where the disk
  /// cannot.
  static func link(_ path: String, from source: OpenFolder, to target: OpenFolder) -> Bool {
    link(path, from: source, to: target, as: path)
  }

  static func link(
    _ path: String, from source: OpenFolder, to target: OpenFolder, as name: String
  ) -> Bool {
    linkat(source.descriptor, path, target.descriptor, name, 0) == 0
  }

  /// What stands under a path.
  enum Kind { case file, folder, link, other }

  /// Nil where nothing stands there.
  static func kind(_ path: String, followingLinks: Bool) -> Kind? {
    var status = stat()
    guard (followingLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .other
    }
  }

  /// The path without links, dots and doubled slashes; nil where nothing stands there.
  static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(validatingCString: real)
  }

  /// The bytes of an ordinary file; nil for anything else, such as a link to one.
  static func bytes(_ path: String) -> [UInt8]? {
    guard kind(path, followingLinks: false) == .file else { return nil }
    return FileBytes.read(path)
  }

  /// Waits until the disk that holds a folder has everything that was written to it, so that not
  /// even a power cut finds half a site under the new name.
  static func settle(_ folder: String) throws {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure("opening", folder) }
    defer { close(descriptor) }
    guard explainer_sync_disk(descriptor) == 0 else { throw failure("writing", folder) }
  }

  static func rename(_ source: String, _ target: String) throws {
    #if canImport(Glibc)
      let result = Glibc.rename(source, target)
    #else
      let result = Darwin.rename(source, target)
    #endif
    guard result == 0 else { throw failure("renaming", target) }
  }

  /// Swaps two folders in one step; false where the system or the disk has no such step.
  static func exchange(_ first: String, _ second: String) throws -> Bool {
    if explainer_rename_exchange(first, second) == 0 { return true }
    if [EINVAL, ENOSYS, ENOTSUP, EOPNOTSUPP].contains(errno) { return false }
    throw failure("swapping in", second)
  }

  /// Removes a file, a link or a folder with all in it, as far as that can be removed.
  static func remove(_ path: String) { remove(Array(path.utf8CString), in: AT_FDCWD) }

  /// - Parameter name: ends with a zero; what others put into a folder may have a name that is no text.
  private static func remove(_ name: [CChar], in folder: Int32) {
    if unlinkat(folder, name, 0) == 0 { return }
    let own = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard own >= 0 else { return }
    guard let directory = fdopendir(own) else {
      close(own)
      return
    }
    // All names first: what a folder lists while it shrinks is for each disk to decide.
    var names: [[CChar]] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          Array(UnsafeBufferPointer(start: $0, count: strnlen($0, 255) + 1))
        }
      }
      if name != [46, 0], name != [46, 46, 0] { names.append(name) }
    }
    for name in names { remove(name, in: own) }
    closedir(directory)
    unlinkat(folder, name, AT_REMOVEDIR)
  }

  static func failure(_ step: String, _ path: String) -> PublishError {
    .system(step: step, path: path, reason: String(cString: strerror(errno)))
  }
}
