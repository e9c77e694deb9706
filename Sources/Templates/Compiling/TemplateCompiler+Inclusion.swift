import Diagnostics

extension TemplateCompiler {
  mutating func include(_ partial: PartialNode, at place: Place) {
    guard let inner = enter(partial.name, span: partial.span, at: place) else { return }
    run(inner, indentation: partial.indentation, isInline: partial.isInline)
  }

  mutating func include(_ parent: ParentNode, at place: Place) {
    guard var inner = enter(parent.name, span: parent.span, at: place) else { return }
    let own = parent.blocks.map { Override($0, at: place) }
    for override in own {
      if let outer = inner.overrides[override.block.name] {
        outer.stand(for: override)
      } else {
        inner.overrides[override.block.name] = override
      }
    }
    run(inner, indentation: parent.indentation, isInline: parent.isInline)
    for override in own where !override.isUsed { reportUnused(override, of: parent, at: place) }
  }

  /// Prints a block: what the page's templates gave for it, or else its default.
  mutating func expand(_ block: BlockNode, at place: Place) {
    guard let override = place.overrides[block.name] else {
      return compile(block.nodes, at: place)
    }
    override.use()
    var inner = override.place
    inner.scope = place.scope
    inner.indentation = place.indentation + block.indentationOfContent(in: place.template)
    if block.isWholeLines {
      swallowsLineStart = false
      if !override.block.isWholeLines, !override.block.nodes.isEmpty { indent(at: inner) }
    } else if override.block.isWholeLines {
      swallowsLineStart = true
    }
    compile(override.block.nodes, at: inner)
    swallowsLineStart = false
  }

  // MARK: - Steps

  /// The place inside another template; nil where it cannot be put in.
  private mutating func enter(_ name: String, span: Range<Int>, at place: Place) -> Place? {
    guard let template = templates[name] else {
      report(
        Diagnostic(
          .unknownTemplate, "there is no template \"\(name)\"", at: place.location(span),
          help: NearMiss.help(for: name, in: templates.keys)), at: place)
      return nil
    }
    if place.steps.contains(where: { $0.name == name }) {
      let way = (place.steps.map(\.name) + [name]).joined(separator: " > ")
      report(
        Diagnostic(
          .recursion, "\"\(name)\" would be put into itself", at: place.location(span),
          help: ["the way: \(way)"]), at: place)
      return nil
    }
    guard place.steps.count < TreeBuilder.deepest else {
      report(
        Diagnostic(
          .tooLarge, "partials are nested more than \(TreeBuilder.deepest) deep here",
          at: place.location(span)))
      return nil
    }
    parts.insert(name)
    guard template.isSound else {
      fail()
      return nil
    }
    var inner = place
    inner.template = template
    inner.steps.append(Place.Step(name: name, tag: (place.template.file, span)))
    return inner
  }

  private mutating func run(_ place: Place, indentation: [UInt8], isInline: Bool) {
    var place = place
    place.indentation += indentation
    swallowsLineStart = isInline
    compile(place.template.nodes, at: place)
    swallowsLineStart = false
  }

  private mutating func reportUnused(
    _ override: Override, of parent: ParentNode, at place: Place
  ) {
    guard let template = templates[parent.name], isSound else { return }
    let name = override.block.name
    let location = place.location(override.block.span)
    let declared = template.declaredBlocks(templates)
    if declared.contains(name) {
      report(
        Diagnostic(
          .unusedBlock,
          "the block \"\(name)\" stands in a part of \"\(parent.name)\" that is replaced",
          at: location, severity: .warning,
          help: ["remove it, or leave the block around it as it is"]), at: place)
    } else {
      report(
        Diagnostic(
          .unknownBlock, "\"\(parent.name)\" has no block \"\(name)\"", at: location,
          help: NearMiss.help(for: name, in: declared)), at: place)
    }
  }
}

extension BlockNode {
  /// What goes before each line that replaces the content: the indentation of the default, or else
  /// that of the tag.
  fileprivate func indentationOfContent(in template: ParsedTemplate) -> [UInt8] {
    isWholeLines && !nodes.isEmpty
      ? nodes.leadingBlanks(in: template.file.bytes) : indentation
  }
}

extension ParsedTemplate {
  /// The names of all blocks that a child may fill, in alphabetical order.
  func declaredBlocks(_ templates: [String: ParsedTemplate]) -> [String] {
    var names: Set<String> = []
    var seen: Set<String> = []
    collectBlocks(of: nodes, templates, into: &names, seen: &seen)
    return names.sorted()
  }

  private func collectBlocks(
    of nodes: [TemplateNode], _ templates: [String: ParsedTemplate],
    into names: inout Set<String>, seen: inout Set<String>
  ) {
    for node in nodes {
      switch node {
      case .block(let block):
        names.insert(block.name)
        collectBlocks(of: block.nodes, templates, into: &names, seen: &seen)
      case .section(let section):
        collectBlocks(of: section.nodes, templates, into: &names, seen: &seen)
      case .partial(let partial):
        enter(partial.name, templates, into: &names, seen: &seen)
      case .parent(let parent):
        for block in parent.blocks {
          collectBlocks(of: block.nodes, templates, into: &names, seen: &seen)
        }
        enter(parent.name, templates, into: &names, seen: &seen)
      case .text, .lineStart, .variable: break
      }
    }
  }

  private func enter(
    _ name: String, _ templates: [String: ParsedTemplate],
    into names: inout Set<String>, seen: inout Set<String>
  ) {
    guard seen.insert(name).inserted, let template = templates[name] else { return }
    collectBlocks(of: template.nodes, templates, into: &names, seen: &seen)
  }
}
