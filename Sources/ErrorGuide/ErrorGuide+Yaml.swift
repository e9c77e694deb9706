extension ErrorGuide {
  static let yaml = Group(
    "YAML",
    [
      ErrorEntry(
        "yaml-syntax",
        cause:
          "The text cannot be read. Most often a value needs quotes, or a line has another indent than its neighbours.",
        remedy: "Do what the help says at the place; start with the first such message of a file."),
      ErrorEntry(
        "yaml-anchor",
        cause:
          "Anchors, aliases and merges make one line depend on another that the reader does not see.",
        remedy: "Write the value out in each place."),
      ErrorEntry(
        "yaml-tag",
        cause: "A tag changes what a value is. Here every value is the text that was written.",
        remedy: "Remove the tag."),
      ErrorEntry(
        "yaml-too-deep",
        cause: "Groups stand inside groups more than 40 levels deep.",
        remedy: "Look for a bracket that stands there too often."),
      ErrorEntry(
        "duplicate-key",
        cause:
          "A name stands twice where it may stand once: a key in a group, an address, a word of the glossary, a language.",
        remedy: "Keep one of the two. The message names both places."),
      ErrorEntry(
        "unquoted-prose",
        cause: "Inside { } a comma ends a value. The rest of the sentence became a key.",
        remedy: "Put quotes around the sentence."),
      ErrorEntry(
        "unknown-key",
        cause: "The format has no such key here.",
        remedy: "Take the key that the help names, or remove the line."),
      ErrorEntry(
        "missing-key",
        cause: "A key that is needed is not there, or has no value.",
        remedy: "Add it."),
      ErrorEntry(
        "wrong-type",
        cause:
          "A value has the wrong shape: a list where a text must be, a word where a number must be.",
        remedy: "Write it as the help shows."),
      ErrorEntry(
        "invalid-date",
        cause: "There is no such day, or two days stand in the wrong order.",
        remedy: "Write the day as YYYY-MM-DD."),
      ErrorEntry(
        "invalid-value",
        cause: "The key has other values.",
        remedy: "Take one of those that the help names."),
    ])
}
