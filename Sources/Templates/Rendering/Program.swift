/// A compiled template: a flat list of steps and the bytes that they print.
struct Program: Sendable, Equatable {
  private(set) var instructions: [Instruction] = []
  /// All fixed text, one piece behind the other.
  private(set) var arena: [UInt8] = []
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
  mutating func label() -> Int {
    barrier = instructions.count
    return instructions.count
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
    let start = arena.count
    arena.append(contentsOf: text)
    if instructions.count > barrier, case .text(let range)? = instructions.last {
      instructions[instructions.count - 1] = .text(range.lowerBound..<arena.count)
    } else {
      instructions.append(.text(start..<arena.count))
    }
  }

  /// Puts in a target that was not yet known.
  mutating func replace(at index: Int, with instruction: Instruction) {
    instructions[index] = instruction
  }
}
