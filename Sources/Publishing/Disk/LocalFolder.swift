/// The folder for what a host adds to its copy, such as the phone number of a local group.
///
/// It is never listed, never signed and never replaced, so that everybody can tell it apart.
enum LocalFolder {
  static let prefix = "local/"
}
