import ArgumentParser
import Diagnostics
import Foundation
import Publishing
import Signing

/// `explainer sign`: signs a built site, so that copies can be checked.
struct Sign: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign",
    abstract: "Sign the built site with a key of signify.",
    discussion: """
      Make the pair of keys once, outside of the site's folder: signify-openbsd -G -n -p site.pub \
      -s site.sec, or explainer keygen site. A folder that is not as it was built is not signed.
      """)

  @OptionGroup var options: SiteOptions

  @Option(name: .long, help: ArgumentHelp("The secret key.", valueName: "file"))
  var key: String

  @Option(name: .long, help: ArgumentHelp("The built site.", valueName: "dir"))
  var output: String?

  @OptionGroup var workers: WorkerOptions

  func run() throws {
    var problems = KeyFile.check(key, site: options.site)
    let secret = secretKey(problems: &problems)
    Console.show(problems, as: options.format)
    guard let secret, !problems.hasErrors else { throw ExitStatus.problems }
    let target = output ?? "\(options.site)/Output"
    do {
      let check = try SignedEdition.sign(
        target, key: secret, publicKeyName: publicKeyName, jobs: workers.jobs)
      guard check.problems.isEmpty else {
        Console.show(check.problems.map(\.diagnostic), as: options.format)
        Console.error("not signed: the folder is not as it was built; build it again")
        throw ExitStatus.problems
      }
      Console.output("signed \(Console.counted(check.files, "file")) in \(target)")
      if let build = check.manifest?.build { Console.output("build \(build)") }
    } catch let error as PublishError {
      Console.show([error.diagnostic], as: options.format)
      throw ExitStatus.failure
    }
  }

  private func secretKey(problems: inout [Diagnostic]) -> SignifySecretKey? {
    guard let bytes = KeyFile.read(key, problems: &problems) else { return nil }
    do throws(SigningError) {
      return try SignifySecretKey(parsing: bytes)
    } catch {
      problems.append(error.diagnostic(file: key))
      return nil
    }
  }

  /// `site.pub` for `site.sec`, as signify names them.
  private var publicKeyName: String {
    let name = (key as NSString).lastPathComponent
    return name.hasSuffix(".sec") ? "\(name.dropLast(4)).pub" : "\(name).pub"
  }
}
