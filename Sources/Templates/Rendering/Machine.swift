/// Runs a program over one record.
struct Machine {
  private let program: Program
  /// The values in reach, outermost first: one array of slots for each open record or text.
  private var frames: [[ViewValue]]

  init(program: Program, root: [ViewValue]) {
    self.program = program
    frames = [root]
    frames.reserveCapacity(8)
  }

  /// Runs the whole program.
  mutating func run(into output: inout [UInt8]) {
    run(0, Int32(program.instructions.count), into: &output)
  }

  /// Runs a stretch of the program; targets never lead out of it.
  private mutating func run(_ start: Int32, _ end: Int32, into output: inout [UInt8]) {
    var next = start
    while next < end {
      let instruction = program.instructions[Int(next)]
      next += 1
      switch instruction {
      case .text(let start, let end):
        output.append(contentsOf: program.arena[Int(start)..<Int(end)])
      case .print(let reference, let printing):
        value(reference).print(as: printing, into: &output)
      case .when(let reference, let otherwise):
        if !value(reference).isTruthy { next = otherwise }
      case .unless(let reference, let otherwise):
        if value(reference).isTruthy { next = otherwise }
      case .with(let reference, let end):
        with(value(reference), next, end, into: &output)
        next = end
      case .each(let reference, let end):
        each(value(reference), next, end, into: &output)
        next = end
      }
    }
  }

  private mutating func with(
    _ value: ViewValue, _ start: Int32, _ end: Int32, into output: inout [UInt8]
  ) {
    if case .record(let record) = value {
      run(start, end, over: record.values, into: &output)
    } else if value.isTruthy {
      run(start, end, over: [value], into: &output)
    }
  }

  private mutating func each(
    _ value: ViewValue, _ start: Int32, _ end: Int32, into output: inout [UInt8]
  ) {
    switch value {
    case .list(let records):
      for record in records { run(start, end, over: record.values, into: &output) }
    case .texts(let texts):
      for text in texts { run(start, end, over: [.text(text)], into: &output) }
    default: break
    }
  }

  private mutating func run(
    _ start: Int32, _ end: Int32, over frame: [ViewValue], into output: inout [UInt8]
  ) {
    frames.append(frame)
    run(start, end, into: &output)
    frames.removeLast()
  }

  private func value(_ reference: Reference) -> ViewValue {
    let value = frames[Int(reference.frame)][Int(reference.slot)]
    return reference.path < 0 ? value : inner(value, program.paths[Int(reference.path)])
  }

  private func inner(_ value: ViewValue, _ path: [Int]) -> ViewValue {
    var value = value
    for slot in path {
      guard case .record(let record) = value else { return .none }
      value = record.values[slot]
    }
    return value
  }
}
