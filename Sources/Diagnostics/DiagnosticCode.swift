/// The stable name of one kind of problem, such as `dead-link`.
///
/// Codes never change their meaning: scripts and the pages in `docs/errors/` rest on them. Each
/// module declares its own as static members of an extension of this type.
package struct DiagnosticCode: Hashable, Sendable, CustomStringConvertible {
  /// Lower-case words joined by hyphens.
  package let name: String

  package init(_ name: String) {
    self.name = name
  }

  package var description: String { name }
}
