#if os(Linux)
  import Foundation
  import Glibc

  /// Watches folders with all below them through the kernel's inotify.
  ///
  /// Used by one thread at a time.
  final class InotifyTree: @unchecked Sendable {
    private let descriptor: Int32
    private let root: String
    private let folders: [String]
    private var watches: Set<Int32> = []
    private var rootWatch: Int32 = -1

    /// What changes a build: contents, names, folders, permissions.
    private static let mask = UInt32(
      IN_CLOSE_WRITE | IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB
        | IN_DELETE_SELF | IN_MOVE_SELF)

    /// Nil where the system has no inotify, or no watches left.
    init?(root: String, folders: [String]) {
      descriptor = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
      self.root = root
      self.folders = folders
      guard descriptor >= 0 else { return nil }
      guard watchAll() else { return nil }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Calls `tell` after each burst of changes.
    func follow(until end: EndFlag, _ patience: FolderWatcher.Patience, tell: () -> Void) {
      while !end.isSet {
        guard waits(250) else { continue }
        var burst = read()
        let start = ContinuousClock.now
        while waits(burst.count > patience.limit ? patience.many : patience.few),
          ContinuousClock.now - start < .milliseconds(patience.longest)
        {
          let more = read()
          burst.count += more.count
          burst.changesFolders = burst.changesFolders || more.changesFolders
        }
        // New folders are watched before the build reads them: what comes later makes an event.
        if burst.changesFolders { _ = watchAll() }
        if burst.count > 0 { tell() }
      }
    }

    /// Whether events come within that many milliseconds.
    private func waits(_ milliseconds: Int) -> Bool {
      var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      return poll(&request, 1, Int32(milliseconds)) > 0
    }

    private struct Burst {
      var count = 0
      var changesFolders = false
    }

    /// Takes all waiting events.
    private func read() -> Burst {
      var burst = Burst()
      var buffer = [UInt8](repeating: 0, count: 65_536)
      while true {
        let size = Glibc.read(descriptor, &buffer, buffer.count)
        guard size > 0 else { return burst }
        var offset = 0
        while offset + MemoryLayout<inotify_event>.size <= size {
          let event = buffer.withUnsafeBytes {
            $0.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
          }
          let nameStart = offset + MemoryLayout<inotify_event>.size
          offset = nameStart + Int(event.len)
          let name = buffer[nameStart..<min(offset, size)].prefix { $0 != 0 }
          note(event, String(decoding: name, as: UTF8.self), &burst)
        }
      }
    }

    private func note(_ event: inotify_event, _ name: String, _ burst: inout Burst) {
      if event.mask & UInt32(IN_IGNORED) != 0 {
        watches.remove(event.wd)
        return
      }
      // In the root itself only the watched folders count: a build writes its output beside them.
      if event.wd == rootWatch, !name.isEmpty, !folders.contains(name) { return }
      burst.count += 1
      // After an overflow nothing is known: look at all folders again.
      let folderEvents = UInt32(IN_Q_OVERFLOW | IN_DELETE_SELF | IN_MOVE_SELF)
      let isFolder = event.mask & UInt32(IN_ISDIR) != 0
      if isFolder || event.mask & folderEvents != 0 { burst.changesFolders = true }
    }

    /// Watches every folder that is there now, and no other.
    private func watchAll() -> Bool {
      var found: Set<Int32> = []
      // The root itself, for folders that come and go; not what else lies in it.
      guard let rootWatch = add(root, &found) else { return false }
      self.rootWatch = rootWatch
      for folder in folders {
        var waiting = ["\(root)/\(folder)"]
        while let path = waiting.popLast() {
          // Watched first and listed second: a folder made in between makes an event.
          guard add(path, &found) != nil else {
            if errno == ENOSPC { return false }
            continue
          }
          waiting += subfolders(of: path)
        }
      }
      for gone in watches.subtracting(found) { inotify_rm_watch(descriptor, gone) }
      watches = found
      return true
    }

    private func add(_ path: String, _ found: inout Set<Int32>) -> Int32? {
      let watch = inotify_add_watch(descriptor, path, Self.mask | UInt32(IN_ONLYDIR))
      guard watch >= 0 else { return nil }
      found.insert(watch)
      return watch
    }

    private func subfolders(of path: String) -> [String] {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
      return names.filter { !$0.hasPrefix(".") }.map { "\(path)/\($0)" }.filter { path in
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return attributes?[.type] as? FileAttributeType == .typeDirectory
      }
    }
  }
#endif
