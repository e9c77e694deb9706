import ArgumentParser
import Diagnostics
import Publishing
import Signing
import StrictYAML

/// `explainer verify`: whether a copy is what was signed.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check a copy of a site against its signature.",
    discussion: """
      Status 0: the copy is unchanged and may be trusted. 1: it is not what was signed; each file \
      at fault is named. 4: it is unchanged, and past the day until which it may be trusted.
      """)

  @Argument(help: "The folder of the copy.")
  var folder: String

  @Option(
    name: [.customLong("public-key"), .customLong("key")],
    help: ArgumentHelp("The public key of the people whose site it is.", valueName: "file"))
  var publicKey: String?

  @Flag(name: .long, help: "Check for damage alone, without a key. This shows no forgery.")
  var unsigned = false

  @Option(name: .long, help: "Refuse an edition whose content is older than that day.")
  var since: CalendarDate?

  @Option(name: .long, help: "The day that counts as today, for copies that are too old.")
  var today: CalendarDate?

  @Flag(name: .long, help: "Print JSON.")
  var json = false

  func validate() throws {
    guard (publicKey == nil) == unsigned else {
      throw ValidationError("give the public key with --public-key FILE, or say --unsigned")
    }
  }

  func run() throws {
    let result = Verification(
      folder: folder, key: try key(), today: today ?? SitePlace.dayOfClock, since: since)
    if json {
      Console.output(VerificationReport(result).json)
    } else {
      VerificationReport(result).print(folder: folder, isSigned: !unsigned)
    }
    switch result.verdict {
    case .good: return
    case .expired: throw ExitStatus.expired
    case .refused: throw ExitStatus.problems
    }
  }

  private func key() throws -> SignifyPublicKey? {
    guard let publicKey else { return nil }
    var problems: [Diagnostic] = []
    if let bytes = KeyFile.read(publicKey, problems: &problems) {
      do throws(SigningError) {
        return try SignifyPublicKey(parsing: bytes)
      } catch {
        problems.append(error.diagnostic(file: publicKey))
      }
    }
    Console.show(problems, as: .text)
    throw ExitStatus.usage
  }
}
