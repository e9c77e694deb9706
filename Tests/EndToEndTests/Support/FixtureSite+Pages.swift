import Foundation

extension FixtureSite {
  /// The small site with more pages that lead to each other, lists of them, and a language that lacks
  /// most of them.
  static func withMorePages() throws -> FixtureSite {
    let site = try FixtureSite()
    let harbor = try site.read("Content/en/scenarios/harbor.md")
    for place in ["pier", "quay"] {
      try site.write(
        "Content/en/scenarios/\(place).md",
        harbor.replacingOccurrences(of: "harbor", with: place))
    }
    for number in 1...4 {
      try site.write(
        "Content/en/explainers/part-\(number).md",
        """
        ---
        kind: explainer
        title: "Part \(number)"
        description: One of four.
        answer: It tells of the bell. [§ 1](cite:bell-act)
        ---
        ## The bell

        Nobody rings it. See [the next](page:part-\(number % 4 + 1)#the-bell) and
        [the harbor](page:harbor#papers).

        ## What this page does not do {#does-not}

        It does not stop the tide.

        """)
    }
    for kind in ["explainers-index", "search", "a-to-z"] {
      try site.write(
        "Content/en/\(kind).md",
        "---\nkind: \(kind)\ntitle: \"\(kind)\"\ndescription: All pages.\n---\n")
    }
    for name in ["strings.yaml", "questionnaire-strings.yaml"] {
      try FileManager.default.createDirectory(
        atPath: "\(site.root)/Content/es", withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        atPath: "\(project)/Content/es/\(name)",
        toPath: "\(site.root)/Content/es/\(name)")
    }
    try site.edit(
      "Content/site.yaml", "name: English}\n",
      "name: English}\n  - {code: es, name: Español}\nfallback: english\n")
    return site
  }
}
