extension ErrorGuide {
  static let copies = Group(
    "Copies, keys and signatures",
    [
      ErrorEntry(
        "output-collision",
        cause: "Two files of the output have one name, or one name on disks that know no capitals.",
        remedy: "Rename one of them."),
      ErrorEntry(
        "malformed-key",
        cause: "A file is no key or signature of signify.",
        remedy: "Make a pair of keys as the help shows."),
      ErrorEntry(
        "encrypted-key",
        cause: "A secret key is locked with a passphrase, which the tool does not ask for.",
        remedy: "Make a key without one, or sign by hand as the help shows."),
      ErrorEntry(
        "key-unreadable",
        cause: "A key cannot be read.",
        remedy: "Correct the path, or give yourself the right to read the file."),
      ErrorEntry(
        "key-in-site",
        cause: "A secret key lies in the site's folder, from where it is easily published.",
        remedy: "Move it out. If it was ever committed or uploaded, make a new pair."),
      ErrorEntry(
        "key-open-to-others", .warning,
        cause: "Other people on the machine may read a secret key.",
        remedy: "Take the right away: chmod 600."),
      ErrorEntry(
        "copy-file-missing",
        cause: "A copy of the site lacks a file that was signed.",
        remedy: "Get a whole copy from the site itself."),
      ErrorEntry(
        "copy-file-changed",
        cause: "A file of a copy is not as it was signed. Do not trust the copy.",
        remedy: "Get another copy from the site itself."),
      ErrorEntry(
        "copy-file-extra",
        cause: "A copy has a file that was not signed.",
        remedy: "Do not open the file; get another copy."),
      ErrorEntry(
        "copy-file-irregular",
        cause: "A copy has something that is no plain file, such as a symbolic link.",
        remedy: "Do not open it; get another copy."),
      ErrorEntry(
        "copy-list-malformed",
        cause: "The list of files in a copy cannot be read.",
        remedy: "Get another copy."),
      ErrorEntry(
        "copy-lists-differ",
        cause: "The two lists of files in a copy disagree.",
        remedy: "Get another copy."),
      ErrorEntry(
        "copy-manifest-wrong",
        cause: "The description of the edition in a copy does not fit its files.",
        remedy: "Get another copy."),
      ErrorEntry(
        "copy-signature-missing",
        cause: "A copy has no signature, so nobody can tell who made it.",
        remedy: "Get a signed copy from the site itself."),
      ErrorEntry(
        "copy-signature-wrong",
        cause:
          "The signature does not fit the list of files. The copy was changed, or badly copied.",
        remedy: "Do not trust the copy; get another one."),
      ErrorEntry(
        "copy-signature-of-other-key",
        cause: "A copy was signed with another key than the one given.",
        remedy: "Compare the key with the one that the site shows."),
      ErrorEntry(
        "copy-too-old",
        cause: "A copy is whole and older than was asked for.",
        remedy: "Get a newer copy."),
    ])
}
