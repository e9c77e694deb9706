import Diagnostics
import Foundation
import Signing
import SiteContent
import StrictYAML

/// Whether a folder is a whole, unchanged copy of an edition that a key's owner signed.
package struct Verification: Sendable {
  /// What a person concludes.
  package enum Verdict: String, Sendable {
    case good
    /// Unchanged, but past the day until which it may be trusted.
    case expired
    case refused
  }

  /// By path; empty for a copy that is as it was signed.
  package private(set) var problems: [VerificationProblem] = []
  package private(set) var manifest: Manifest?
  /// How many files the list names.
  package private(set) var files = 0
  /// The host's own files, which nobody signed.
  package private(set) var localFiles: [String] = []
  /// No list, signature or manifest is larger; what somebody else hands over may be.
  private static let largestList = 64_000_000
  private let folder: String
  private let today: CalendarDate

  /// - Parameters:
  ///   - key: nil checks against the list alone: that shows damage, and no forgery.
  ///   - since: an edition whose content is older is refused.
  package init(
    folder: String, key: SignifyPublicKey?, today: CalendarDate, since: CalendarDate? = nil
  ) {
    self.folder = folder
    self.today = today
    if let sums = trustedList(key) {
      files = sums.hashes.count
      compare(sums)
      checkManifest(sums, since: since)
    }
    problems.sort { ($0.path, $0.code.name) < ($1.path, $1.code.name) }
  }

  package var verdict: Verdict {
    if !problems.isEmpty { return .refused }
    if let expires = manifest?.info.expires, today > expires { return .expired }
    return .good
  }

  private func bytes(_ path: String) -> [UInt8]? {
    let full = "\(folder)/\(path)"
    let size = (try? FileManager.default.attributesOfItem(atPath: full))?[.size] as? Int
    guard let size, size <= Self.largestList else { return nil }
    return Disk.bytes(full)
  }

  private func hash(_ path: String) -> String? { FileHash.of("\(folder)/\(path)") }

  private mutating func add(_ code: DiagnosticCode, _ path: String, _ message: String) {
    problems.append(VerificationProblem(code, path, message))
  }

  // MARK: - The list and its signatures

  private mutating func trustedList(_ key: SignifyPublicKey?) -> Checksums? {
    guard let text = bytes(Checksums.fileName) else {
      add(.fileMissing, Checksums.fileName, "the list of files is missing")
      return nil
    }
    let list = Checksums(parsing: String(decoding: text, as: UTF8.self))
    if list == nil || list?.file.bytes != text {
      add(.listMalformed, Checksums.fileName, "this is not a list that the tool wrote")
    }
    guard let key else { return list }
    let plain = signature(Seal.signatureName, key) { _ in text }
    if let plain, !plain.message.isEmpty {
      add(.signatureWrong, Seal.signatureName, "something stands behind the signature")
    }
    let tagged = signature(Seal.signedListName, key, of: \.message)
    let signed = tagged.flatMap {
      Checksums(parsingTagged: String(decoding: $0.message, as: UTF8.self))
    }
    if let signed, list != signed {
      add(.listsDiffer, Checksums.fileName, "it is not the list that \(Seal.signedListName) signs")
    }
    // Where one of the two holds, it can still tell which files were changed.
    return signed ?? (plain == nil ? nil : list)
  }

  /// The signature in a file, where it holds.
  private mutating func signature(
    _ path: String, _ key: SignifyPublicKey, of message: (SignifySignature) -> [UInt8]
  ) -> SignifySignature? {
    guard let text = bytes(path) else {
      add(.signatureMissing, path, "the signature is missing")
      return nil
    }
    guard let signature = try? SignifySignature(parsing: text) else {
      add(.signatureWrong, path, "this is not a signature of signify")
      return nil
    }
    switch key.accepts(signature, of: message(signature)) {
    case .good: return signature
    case .otherKey:
      add(.signatureOfOtherKey, path, "another key than the one given made this signature")
    case .wrong: add(.signatureWrong, path, "the signature does not fit the list of files")
    }
    return nil
  }

  // MARK: - The files

  private mutating func compare(_ sums: Checksums) {
    var present = FolderWalk(folder).entries
    for name in Seal.names where present[name] == .file { present[name] = nil }
    localFiles = present.keys.filter { $0.hasPrefix(LocalFolder.prefix) }.sorted()
    for path in localFiles where present[path] == .file { present[path] = nil }
    for (path, hash) in sums.hashes {
      switch present.removeValue(forKey: path) {
      case nil: add(.fileMissing, path, "the file is missing")
      case .file:
        guard self.hash(path) == hash else {
          add(.fileChanged, path, "the file is not as it was signed")
          continue
        }
      case .link: add(.fileIrregular, path, "a link stands here in place of the file")
      case .other, .unreadable: add(.fileIrregular, path, "this cannot be read as a file")
      }
    }
    for (path, entry) in present where !isServerSetting(path, sums) {
      switch entry {
      case .file: add(.fileExtra, path, "nobody signed this file")
      case .link: add(.fileIrregular, path, "nobody signed this link")
      case .other, .unreadable: add(.fileIrregular, path, "this cannot be read as a file")
      }
    }
  }

  /// Apache wants its settings under a name of its own; they are the signed ones all the same.
  private func isServerSetting(_ path: String, _ sums: Checksums) -> Bool {
    guard path == ".htaccess", let signed = sums.hashes["hosting/htaccess"] else { return false }
    return hash(path) == signed
  }

  // MARK: - The manifest

  private mutating func checkManifest(_ sums: Checksums, since: CalendarDate?) {
    let name = Manifest.fileName
    guard sums.hashes[name] != nil, let bytes = bytes(name) else {
      if sums.hashes[name] == nil { add(.manifestWrong, name, "the list does not name it") }
      return
    }
    guard let manifest = Manifest(parsing: bytes) else {
      add(.manifestWrong, name, "this is not a manifest that the tool reads")
      return
    }
    guard manifest.build == Manifest.buildID(sums) else {
      add(.manifestWrong, name, "it belongs to another edition than these files")
      return
    }
    self.manifest = manifest
    if let since, manifest.info.contentDate < since {
      add(
        .copyTooOld, name,
        "the edition is of \(manifest.info.contentDate); one of \(since) or later is asked for")
    }
  }
}
