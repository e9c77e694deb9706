/// A compiled template: a flat list of steps and the bytes that they print.
struct Program: Sendable, Equatable {
  private(set) var instructions: [Instruction] = []
  /// All fixed text, one piece behind the other.
  private(set) var arena: [UInt8] = []
  /// The slots behind the first one of dotted names.
  private(set) var paths: [[Int]] = []
  /// No text before this instruction may grow: something jumps behind it.
  private var barrier = 0

  /// A point to which the program can be taken back.
  struct Mark {
    fileprivate let instructions: Int
    fileprivate let arena: Int
    fileprivate let barrier: Int
    fileprivate let last: Instruction?
  }

  /// The index of the next instruction. Whoever asks may jump there.
  mutating func label() -> Int32 {
    barrier = instructions.count
    return Int32(instructions.count)
  }

  var mark: Mark {
    Mark(
      instructions: instructions.count, arena: arena.count, barrier: barrier,
      last: instructions.last)
  }

  mutating func take(backTo mark: Mark) {
    instructions.removeLast(instructions.count - mark.instructions)
    arena.removeLast(arena.count - mark.arena)
    barrier = mark.barrier
    if let last = mark.last { instructions[instructions.count - 1] = last }
  }

  mutating func append(_ instruction: Instruction) { instructions.append(instruction) }

  mutating func append(text: ArraySlice<UInt8>) {
    if text.isEmpty { return }
    let start = Int32(arena.count)
    arena.append(contentsOf: text)
    let end = Int32(arena.count)
    if instructions.count > barrier, case .text(let start, _)? = instructions.last {
      instructions[instructions.count - 1] = .text(start: start, end: end)
    } else {
      instructions.append(.text(start: start, end: end))
    }
  }

  /// Puts in a target that was not yet known.
  mutating func replace(at index: Int32, with instruction: Instruction) {
    instructions[Int(index)] = instruction
  }

  /// The reference to a slot, and to slots within the records in it.
  mutating func reference(frame: Int, slot: Int, path: [Int]) -> Reference {
    var index: Int32 = -1
    if !path.isEmpty {
      if !paths.contains(path) { paths.append(path) }
      index = Int32(paths.firstIndex(of: path) ?? 0)
    }
    return Reference(frame: Int32(frame), slot: Int32(slot), path: index)
  }
}
