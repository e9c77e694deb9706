import Diagnostics

/// Every address that the site has and had, and where the old ones lead.
struct AddressBook: Sendable {
  let addresses: SiteAddresses
  let moved: MovedAddresses
  /// Those that were published; nil where there is no list of them.
  let list: AddressList?
  private(set) var problems: [Diagnostic] = []

  /// - Parameter list: the committed list of published addresses.
  init(
    _ drafts: [LanguageDraft], index: LinkIndex, original: Language, list: SourceFile?,
    memory: BuildMemory
  ) {
    var problems: [Diagnostic] = []
    addresses = SiteAddresses(drafts, index: index, original: original)
    var aliases = AliasResolver(index: index, addresses: addresses)
    aliases.resolve(drafts, problems: &problems)
    self.list = list.map { file in
      memory.recall("addresses", from: file, problems: &problems) {
        AddressList(file, problems: &$0)
      }.value
    }
    var moved = aliases.moved
    moved.leadOnFromUntranslated(
      drafts, listed: Set((self.list?.entries ?? [:]).keys), index: index, addresses: addresses)
    self.moved = moved
    self.problems = problems
  }
}
