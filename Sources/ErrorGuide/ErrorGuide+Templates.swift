extension ErrorGuide {
  static let templates = Group(
    "Templates",
    [
      ErrorEntry(
        "template-not-utf8",
        cause: "A template is not UTF-8.",
        remedy: "Save it as UTF-8."),
      ErrorEntry(
        "template-duplicate-name",
        cause: "Two templates share a name. Folders are not part of it.",
        remedy: "Rename one of them."),
      ErrorEntry(
        "template-unclosed-tag",
        cause: "A tag is not closed.",
        remedy: "Close it with }}."),
      ErrorEntry(
        "template-bad-tag",
        cause: "A tag holds no name, or more than one.",
        remedy: "Write one name."),
      ErrorEntry(
        "template-unsupported",
        cause: "Lambdas, filters, helpers and pragmas of other engines are not supported.",
        remedy: "Add a field to the view that holds what is wanted."),
      ErrorEntry(
        "template-unclosed-section",
        cause: "A section or block is opened and not closed.",
        remedy: "Close it."),
      ErrorEntry(
        "template-mismatched-close",
        cause: "A section is closed by the name of another.",
        remedy: "Write the name of the one that is open."),
      ErrorEntry(
        "template-stray-close",
        cause: "A section is closed that was not opened.",
        remedy: "Remove the tag, or open the section."),
      ErrorEntry(
        "template-stray-in-parent",
        cause: "Text between the blocks of a parent would be lost.",
        remedy: "Put it into a block."),
      ErrorEntry(
        "template-duplicate-block",
        cause: "A block is filled twice.",
        remedy: "Keep one of the two."),
      ErrorEntry(
        "template-unknown-name",
        cause: "The view has no field of that name.",
        remedy: "Take the one that the help names."),
      ErrorEntry(
        "template-unknown-template",
        cause: "No template has that name.",
        remedy: "Take the one that the help names."),
      ErrorEntry(
        "template-unknown-block",
        cause: "The parent has no block of that name.",
        remedy: "Take the one that the help names."),
      ErrorEntry(
        "template-unused-block", .warning,
        cause: "A block stands in a part of the parent that is replaced.",
        remedy: "Remove it."),
      ErrorEntry(
        "template-unused", .warning,
        cause: "No page uses a template.",
        remedy: "Remove it, or put it in with {{> name}}."),
      ErrorEntry(
        "template-recursion",
        cause: "A template would be put into itself without end.",
        remedy: "Take one of the partials out."),
      ErrorEntry(
        "script-fault",
        cause:
          "A script has a bracket or a string that nothing closes, or something that is lost when its "
          + "lines are joined: browsers would run nothing of it.",
        remedy: "Correct it at the place that the message names."),
      ErrorEntry(
        "template-too-large",
        cause: "Partials multiply until a page grows beyond all measure.",
        remedy: "Take one of the partials out."),
      ErrorEntry(
        "template-wrong-type",
        cause: "A record or a list cannot be printed, and text cannot be opened.",
        remedy: "Do what the help says."),
      ErrorEntry(
        "template-raw-text",
        cause: "Text must not be printed without escaping: it could become a tag.",
        remedy: "Write {{name}}."),
      ErrorEntry(
        "template-escaped-markup",
        cause: "Markup would be printed as text.",
        remedy: "Write {{{name}}}."),
      ErrorEntry(
        "template-wrong-context",
        cause:
          "A value stands where it could change what the page does: in a script, a style sheet, a handler, an address.",
        remedy: "Do what the help says, or move it."),
      ErrorEntry(
        "template-unsafe-address",
        cause: "An address of this scheme could run a script.",
        remedy: "Use https, mailto, tel, or a relative address."),
      ErrorEntry(
        "template-branches-differ",
        cause: "The two ways through a section end at different places of the HTML.",
        remedy: "Open and close each tag within the section."),
      ErrorEntry(
        "template-unfinished-html",
        cause: "The page ends inside a tag, a quotation mark, a script or a comment.",
        remedy: "Finish what begins at the place."),
      ErrorEntry(
        "template-markup",
        cause:
          "An element of a template is not closed, closes nothing, or is a picture without words.",
        remedy: "Close each element in the template that opens it; give each picture an alt."),
      ErrorEntry(
        "misspelt-class", .warning,
        cause: "No style sheet has a class of a template, and one has a class of nearly that name.",
        remedy: "Spell it as the style sheet does; a class without a style may have any other name."
      ),
      ErrorEntry(
        "style-fault",
        cause:
          "A style sheet has a brace too many or too few, or asks for a value (var) that no sheet sets.",
        remedy: "Correct it: browsers drop such rules without a word."),
      ErrorEntry(
        "view-fault",
        cause:
          "A value does not fit its place on the page. The program is at fault, or a name is very odd.",
        remedy: "Report it with the page.",
        example: "error[view-fault]: x.html cannot be drawn: page.url holds a blank"),
      ErrorEntry(
        "blocked-by-policy",
        cause:
          "A drawn page has what its own security policy forbids, so it would not show or run.",
        remedy: "Move styles and scripts into Templates/styles and Templates/scripts."),
      ErrorEntry(
        "over-budget", .warning,
        cause:
          "A page has more bytes than old phones on dear data should have to load, or runs more script than its kind may.",
        remedy: "Shorten what the help names, or make two pages of it."),
    ])
}
