/// Runs a program over one record.
struct Machine {
  let program: Program
  /// The values in reach, outermost first: one array of slots for each open record or text.
  private var frames: [[ViewValue]]

  init(program: Program, root: [ViewValue]) {
    self.program = program
    frames = [root]
    frames.reserveCapacity(8)
  }

  /// Runs a stretch of the program; targets never lead out of it.
  mutating func run(_ range: Range<Int>, into output: inout [UInt8]) {
    var next = range.lowerBound
    while next < range.upperBound {
      switch program.instructions[next] {
      case .text(let bytes): output.append(contentsOf: program.arena[bytes])
      case .print(let reference, let printing):
        value(reference).print(as: printing, into: &output)
      case .when(let reference, let otherwise):
        if !value(reference).isTruthy {
          next = otherwise
          continue
        }
      case .unless(let reference, let otherwise):
        if value(reference).isTruthy {
          next = otherwise
          continue
        }
      case .with(let reference, let end):
        let value = value(reference)
        if value.isTruthy {
          if case .record(let record) = value {
            run(next + 1..<end, over: record.values, into: &output)
          } else {
            run(next + 1..<end, over: [value], into: &output)
          }
        }
        next = end
        continue
      case .each(let reference, let end):
        each(value(reference), next + 1..<end, into: &output)
        next = end
        continue
      }
      next += 1
    }
  }

  private mutating func each(_ value: ViewValue, _ body: Range<Int>, into output: inout [UInt8]) {
    switch value {
    case .list(let records):
      for record in records { run(body, over: record.values, into: &output) }
    case .texts(let texts):
      for text in texts { run(body, over: [.text(text)], into: &output) }
    default: break
    }
  }

  private mutating func run(
    _ body: Range<Int>, over frame: [ViewValue], into output: inout [UInt8]
  ) {
    frames.append(frame)
    run(body, into: &output)
    frames.removeLast()
  }

  private func value(_ reference: Reference) -> ViewValue {
    var value = frames[reference.frame][reference.slot]
    for slot in reference.path {
      guard case .record(let record) = value else { return .none }
      value = record.values[slot]
    }
    return value
  }
}
