/// Holds what is shown now, and tells open pages when it changes.
package actor PreviewState {
  private var site: PreviewSite
  private var listeners: [Int: AsyncStream<Int>.Continuation] = [:]
  private var nextListener = 0

  package init(_ site: PreviewSite) {
    self.site = site
  }

  package var current: PreviewSite { site }

  package func show(_ site: PreviewSite) {
    let old = self.site
    self.site = site
    for listener in listeners.values { listener.yield(site.number) }
    // A whole site's pages: to let go of them takes longer than to draw the one that is asked for.
    Task.detached(priority: .utility) { withExtendedLifetime(old) {} }
  }

  /// The numbers of the builds, beginning with the present one.
  func builds() -> AsyncStream<Int> {
    let (stream, continuation) = AsyncStream.makeStream(of: Int.self)
    let id = nextListener
    nextListener += 1
    listeners[id] = continuation
    continuation.onTermination = { _ in
      Task { await self.forget(id) }
    }
    continuation.yield(site.number)
    return stream
  }

  private func forget(_ id: Int) {
    listeners[id] = nil
  }
}
