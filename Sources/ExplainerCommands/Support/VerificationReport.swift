import Diagnostics
import Publishing

/// What `explainer verify` says.
struct VerificationReport {
  private let result: Verification

  init(_ result: Verification) {
    self.result = result
  }

  var json: String {
    var members: [(String, JSONWriter)] = [("verdict", .text(result.verdict.rawValue))]
    if let manifest = result.manifest {
      members += [
        ("build", .text(manifest.build)),
        ("content_date", .text(manifest.info.contentDate.description)),
        ("law_date", .text(manifest.info.lawDate.description)),
        ("as_of", .text(manifest.info.asOf.description)),
      ]
      if let expires = manifest.info.expires {
        members.append(("expires", .text(expires.description)))
      }
    }
    members.append(
      (
        "problems",
        .list(
          result.problems.map { problem in
            .object([
              ("code", .text(problem.code.name)), ("file", .text(problem.path)),
              ("message", .text(problem.message)),
            ])
          })
      ))
    members.append(("unsigned", .texts(result.localFiles)))
    return JSONWriter.object(members).rendered()
  }

  func print(folder: String, isSigned: Bool) {
    Console.show(result.problems.map(\.diagnostic), as: .text)
    guard result.problems.isEmpty else {
      Console.error("REFUSED: \(folder) is not what was signed. Do not use or show this copy.")
      return
    }
    let files = Console.counted(result.files, "file")
    Console.output(
      isSigned
        ? "\(folder): \(files), unchanged since they were signed"
        : "\(folder): \(files), undamaged; without a key nobody can say who made them")
    if !result.localFiles.isEmpty {
      Console.output(
        "local/ is the host's own and nobody signed it: "
          + result.localFiles.joined(separator: ", ").printable)
    }
    guard let manifest = result.manifest else { return }
    let info = manifest.info
    Console.output(
      "\(info.title.printable): content of \(info.contentDate), law of \(info.lawDate)")
    Console.output("build \(manifest.build.printable)")
    guard let expires = info.expires else { return }
    if result.verdict == .expired {
      Console.error("EXPIRED: this copy was to be replaced after \(expires). Get a newer one.")
    } else {
      Console.output("good until \(expires)")
    }
  }
}
