import Caching
import Diagnostics
import Parallelism
import SiteContent

/// A file of the site that is yet to be drawn.
///
/// A class, so that lists of thousands are copied and sorted at the cost of a reference each.
package final class PlannedFile: Sendable {
  /// Relative to the output folder, as in `OutputFile`.
  package let path: String
  /// The digest of everything that it is drawn from and that not all files share; nil where that is
  /// more than one page.
  package let key: Digest?
  /// When it is drawn, where all files are.
  let turn: Turn
  /// Work that several processors may share before the file is drawn, which does it by itself
  /// otherwise.
  let preparations: @Sendable () -> [@Sendable () -> Void]
  /// Makes the file; nil where its template has faults. Each call makes the same.
  package let draw: @Sendable (inout [Diagnostic]) -> OutputFile?

  enum Turn {
    /// A file that takes long, so that other processors have work beside it.
    case first
    /// One that takes long and needs what others prepare, who may still be at it.
    case second
    case ordinary
    /// A file that is made of others, so that it costs least when it is drawn after them.
    case last
  }

  init(
    path: String, key: Digest? = nil, turn: Turn = .ordinary,
    preparations: @escaping @Sendable () -> [@Sendable () -> Void] = PlannedFile.none,
    draw: @escaping @Sendable (inout [Diagnostic]) -> OutputFile?
  ) {
    self.path = path
    self.key = key
    self.turn = turn
    self.preparations = preparations
    self.draw = draw
  }

  /// Of a file that nobody need prepare.
  static let none: @Sendable () -> [@Sendable () -> Void] = { [] }

  /// The same file, with something done once it is drawn.
  func then(_ take: @escaping @Sendable (OutputFile?) -> Void) -> PlannedFile {
    PlannedFile(path: path, key: key, turn: turn, preparations: preparations) { [draw] problems in
      let file = draw(&problems)
      take(file)
      return file
    }
  }
}

extension [PlannedFile] {
  /// The files in this order, whatever the number of processors.
  ///
  /// - Parameter jobs: how many processors may draw.
  package func drawn(jobs: Int, problems: inout [Diagnostic]) -> [OutputFile] {
    Parallel.map(self, jobs: jobs, problems: &problems) { $0.draw(&$1) }.compactMap { $0 }
  }

  /// Draws all files and hands each on at once, in an order that is chance, so that none need be
  /// kept. The problems come in an order that is not.
  ///
  /// - Parameters:
  ///   - isThere: asked for each file before it is drawn: whether it need not be, because it is there
  ///     as it would be drawn.
  ///   - take: gets each drawn file, with its key where drawing it had no problem.
  package func draw(
    jobs: Int, problems: inout [Diagnostic],
    unless isThere: @escaping @Sendable (PlannedFile) -> Bool = { _ in false },
    _ take: @escaping @Sendable (OutputFile, Digest?) -> Void
  ) {
    let order = [PlannedFile.Turn.first, .second, .ordinary, .last].flatMap { turn in
      filter { $0.turn == turn }
    }
    // All of it in one list, so that nobody waits for the last preparation but who needs it.
    let steps = order.flatMap { $0.preparations() }.map(Step.prepare) + order.map(Step.draw)
    _ = Parallel.map(steps, jobs: jobs, problems: &problems) { step, problems in
      switch step {
      case .prepare(let prepare): prepare()
      case .draw(let file):
        if isThere(file) { return }
        let before = problems.count
        if let drawn = file.draw(&problems) {
          take(drawn, problems.count == before ? file.key : nil)
        }
      }
    }
  }

  private enum Step: Sendable {
    case prepare(@Sendable () -> Void)
    case draw(PlannedFile)
  }
}
