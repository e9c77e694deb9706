import ExplainerCommands

/// The executable: nothing but a start, so that tests can use all the rest as a library.
@main
enum Main {
  static func main() async {
    await Program.run()
  }
}
