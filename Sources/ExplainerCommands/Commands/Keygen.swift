import ArgumentParser
import Diagnostics
import Foundation
import Publishing
import Signing

/// `explainer keygen`: a new pair of keys, as `signify -G -n` makes them.
struct Keygen: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keygen",
    abstract: "Make a pair of keys for signing.",
    discussion: """
      Writes NAME.sec, which only you may read and which never belongs in a repository, and \
      NAME.pub, which readers check copies with.
      """)

  @Argument(help: "Path and name of the two files, without their endings.")
  var name: String

  func run() throws {
    let key = SignifySecretKey()
    let label = (name as NSString).lastPathComponent
    do {
      try KeyFile.write(
        key.rendered(comment: "\(label) secret key"), to: "\(name).sec", mode: 0o600)
      try KeyFile.write(
        key.publicKey.rendered(comment: "\(label) public key"), to: "\(name).pub", mode: 0o644)
    } catch let error as PublishError {
      Console.show([error.diagnostic], as: .text)
      throw ExitStatus.failure
    }
    Console.output("wrote \(name).sec (keep it secret) and \(name).pub (give it to everybody)")
  }
}
