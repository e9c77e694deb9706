extension ErrorGuide {
  static let files = Group(
    "Files and folders",
    [
      ErrorEntry(
        "missing-folder",
        cause: "A file or folder that a site cannot do without is not there.",
        remedy: "Run the command in the site's folder, or name the folder with --site."),
      ErrorEntry(
        "unreadable-file",
        cause:
          "A file is there and cannot be read: it is a folder, or you may not read it. Or a text was "
          + "not the same when the build asked for it again: somebody changed it meanwhile, or the disk "
          + "of temporary files is at fault.",
        remedy: "Put a readable file there, and build again."),
      ErrorEntry(
        "symlink-out-of-site",
        cause: "A symbolic link leads out of the site. It could publish a private file.",
        remedy: "Copy the file into the site."),
      ErrorEntry(
        "file-too-large",
        cause:
          "A text has more than four million bytes, or a file of Public/ more than 25 million. Nobody "
          + "writes such a text by hand, and a phone does not load such a file.",
        remedy: "Split it into pages, make it smaller, or move it out of the site's folder."),
      ErrorEntry(
        "invalid-text",
        cause:
          "A file is not UTF-8, or holds a NUL byte. Editors save so when another encoding is set.",
        remedy: "Save the file as UTF-8."),
      ErrorEntry(
        "merge-conflict",
        cause:
          "Git could not merge two versions of a text and left both in it, between lines of <<<<<<<, "
          + "======= and >>>>>>>.",
        remedy: "Keep what holds, and take out those three lines."),
      ErrorEntry(
        "day-ahead", .warning,
        cause:
          "A text says that the law was read, the site changed or an address opened on a day that is "
          + "yet to come. Most often the year is wrong.",
        remedy: "Write the day on which it was."),
      ErrorEntry(
        "day-behind", .warning,
        cause:
          "\"content_date\" is the newest day on which somebody changed or checked a text. The list of "
          + "changes names a newer one.",
        remedy: "Write the newer day."),
      ErrorEntry(
        "missing-page",
        cause: "Every page of the site links to this page, and the site has none.",
        remedy: "Add a file with that id to the folder of the default language."),
      ErrorEntry(
        "missing-asset",
        cause: "A style sheet or a script that a kind of page needs is not there.",
        remedy: "Put the file back into Templates/."),
      ErrorEntry(
        "missing-file",
        cause: "A link or a picture names a file that the folder Public does not have.",
        remedy: "Correct the path, or put the file into Public/."),
      ErrorEntry(
        "missing-string",
        cause: "The words of the site lack one that a page needs.",
        remedy: "Add the key to strings.yaml or questionnaire-strings.yaml of that language."),
      ErrorEntry(
        "unused-text", .warning,
        cause: "No template, page or decision uses a text of the default language.",
        remedy: "Remove the line, in every language, or use the text."),
      ErrorEntry(
        "unused-asset", .warning,
        cause: "No kind of page takes in a style sheet or script of Templates/.",
        remedy: "Move what it says into one that is used, and remove the file."),
      ErrorEntry(
        "foreign-files",
        cause: "The output folder holds files that no build wrote. A build would remove them.",
        remedy: "Move them away, name another folder with --output, or pass --replace."),
      ErrorEntry(
        "output-failed",
        cause:
          "The disk refused to write the site: it is full, or the folder may not be written. Or the site is larger than a zip can be.",
        remedy:
          "Make room, or name another folder with --output. A site too large for a zip is built with --pages-only."
      ),
      ErrorEntry(
        "unsafe-output-path",
        cause:
          "A file would be written outside of the output folder, or under a name that some disk cannot hold: longer than 200 bytes, not in ASCII, with a blank or one of : * ? \\ < > |, or a device of Windows such as con.",
        remedy: "Give the file in Public, or the page, another name."),
      ErrorEntry(
        "unfit-output",
        cause:
          "What --output names cannot be replaced by a site: it is a file, it holds the sources of the site, or it lies among them.",
        remedy: "Name another folder with --output."),
    ])
}
