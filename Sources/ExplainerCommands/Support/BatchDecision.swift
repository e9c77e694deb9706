import Foundation
import RuleBook

/// `decide --batch`: many sets of facts in one file, one answer for each.
///
/// A set that is wrong answers `{"error": "…"}` in its place, so that the others still count.
struct BatchDecision {
  let rules: CompiledRules

  func run(_ path: String) throws -> String {
    let data =
      path == "-"
      ? FileHandle.standardInput.readDataToEndOfFile() : FileManager.default.contents(atPath: path)
    guard let data else {
      Console.error("error: \(path) cannot be read")
      throw ExitStatus.usage
    }
    guard let sets = try? JSONDecoder().decode([[String: FactText]].self, from: data) else {
      Console.error(
        "error: \(path) must hold a JSON array of objects such as {\"agency\": \"chp\"}")
      throw ExitStatus.usage
    }
    return "[\n" + sets.map(answer).joined(separator: ",\n") + "\n]"
  }

  private func answer(_ set: [String: FactText]) -> String {
    let facts = set.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.text)" }
    do {
      let answers = try DecisionRun(rules: rules).answers(facts)
      return DecisionReport(book: rules.book, day: rules.asOf, answers: answers).json()
    } catch {
      return JSONWriter.object([("error", .text("\(error)"))]).rendered()
    }
  }
}

/// A value of a fact in JSON: text, a number, or `true` and `false` for the rule file's yes and no.
struct FactText: Decodable {
  let text: String

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      text = "unknown"
    } else if let flag = try? value.decode(Bool.self) {
      text = flag ? "yes" : "no"
    } else if let number = try? value.decode(Int.self) {
      text = String(number)
    } else {
      text = try value.decode(String.self)
    }
  }
}
