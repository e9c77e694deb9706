import Diagnostics
import Markdown

/// Headings, call-outs and links of a body by the `##` section that holds them.
struct SectionParts {
  struct Section {
    var headings: [MarkdownOutput.Heading] = []
    var callouts: [MarkdownOutput.Callout] = []
    var links: [MarkdownOutput.Link] = []
  }

  /// Ids of the sections, in the order of the text.
  let order: [String]
  private var sections: [String: Section] = [:]

  subscript(id: String) -> Section { sections[id] ?? Section() }

  init(_ output: MarkdownOutput) {
    let headings = output.headings.filter { $0.level == 2 }
    order = headings.map(\.id)
    let starts = headings.map(\.location.line)
    func id(_ location: SourceLocation) -> String {
      let index = starts.lastIndex { $0 <= location.line }
      return index.map { headings[$0].id } ?? TextSection.intro
    }
    for heading in output.headings {
      sections[id(heading.location), default: Section()].headings.append(heading)
    }
    for callout in output.callouts {
      sections[id(callout.location), default: Section()].callouts.append(callout)
    }
    for link in output.links {
      sections[id(link.location), default: Section()].links.append(link)
    }
  }
}
