import Parallelism

/// The files of the old output that a new one begins with.
final class Beginning: Sendable {
  private let files: Set<String>
  private let order: [String]
  private let link: @Sendable (String) -> Bool
  private let refused = Once<Set<String>>()

  /// Files that stand there already.
  init(_ files: Set<String> = []) {
    self.files = files
    order = []
    link = { _ in true }
  }

  /// Files that are linked over all at once, when somebody asks for one of them: in one folder the
  /// system makes one name at a time, and two processors that wait for each other take twice as long.
  ///
  /// - Parameter link: false where the disk refuses.
  init(linking files: [String], _ link: @escaping @Sendable (String) -> Bool) {
    self.files = Set(files)
    order = files
    self.link = link
  }

  /// Whether a file stands there.
  func contains(_ file: String) -> Bool { files.contains(file) && !make().contains(file) }

  /// Links them over, where nobody did.
  ///
  /// - Returns: those that the disk refused.
  @discardableResult
  func make() -> Set<String> { refused.value { Set(order.filter { !link($0) }) } }

  /// Sees that none is linked over from now on.
  func end() { _ = refused.value { Set(order) } }
}
