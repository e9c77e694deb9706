/// The exit statuses that scripts rely on. 0 means done.
enum ExitStatus: Int32, Error {
  /// The site has problems; they were printed.
  case problems = 1
  /// The command line is wrong.
  case usage = 2
  /// The tool itself could not do its work.
  case failure = 3
  /// A copy is unchanged and signed, and past the day until which it may be trusted.
  case expired = 4
}
