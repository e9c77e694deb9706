import Synchronization

/// The sections of a page, cut when somebody asks for them: only translations do.
final class SectionsOnDemand: Sendable {
  private let cut: @Sendable () -> PageSections
  private let known = Mutex<PageSections?>(nil)

  init(_ cut: @escaping @Sendable () -> PageSections) { self.cut = cut }

  var sections: PageSections {
    known.withLock { known in
      if let known { return known }
      let sections = cut()
      known = sections
      return sections
    }
  }
}
