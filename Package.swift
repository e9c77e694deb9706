// swift-tools-version: 6.2
import PackageDescription

/// Swift's own libraries become part of the program on Linux: it starts in a third of the time, and
/// runs where no Swift is installed. Tests stay with the shared ones, which their runner uses too.
let staticLibraries: [LinkerSetting] = [
  .unsafeFlags(
    [
      "-static-stdlib", "-use-ld=lld", "-lFoundation", "-lFoundationInternationalization",
      "-lFoundationEssentials", "-lCoreFoundation", "-l_FoundationICU", "-l_FoundationCollections",
      "-l_FoundationCShims", "-lswiftSynchronization", "-lswift_RegexParser",
    ], .when(platforms: [.linux]))
]

let package = Package(
  name: "explainer",
  products: [.executable(name: "explainer", targets: ["explainer"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    // Tests only: the judge of our template engine.
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(
      name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    .systemLibrary(
      name: "CBrotli", pkgConfig: "libbrotlienc", providers: [.apt(["libbrotli-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "Compression", dependencies: ["CBrotli", "CDeflate", "CZlib"]),
    .systemLibrary(
      name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .target(name: "QRCode", dependencies: ["CQREncode"]),
    .target(name: "Diagnostics"),
    .target(name: "Parallelism", dependencies: ["Diagnostics"]),
    .target(name: "Storage", dependencies: ["Diagnostics"]),
    .target(
      name: "Caching",
      dependencies: [
        "Compression", "Storage", .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(name: "ErrorGuide", dependencies: ["Diagnostics"]),
    .target(
      name: "StrictYAML",
      dependencies: ["Diagnostics", "Storage", .product(name: "Yams", package: "Yams")]),
    .target(name: "RuleBook", dependencies: ["Diagnostics", "StrictYAML"]),
    .target(name: "Markdown", dependencies: ["CMarkGFM", "Diagnostics", "Storage"]),
    .target(
      name: "OfficialText",
      dependencies: [
        "Diagnostics", "StrictYAML", .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(name: "Templates", dependencies: ["Diagnostics"]),
    .target(
      name: "SiteContent",
      dependencies: [
        "Caching", "Diagnostics", "Markdown", "OfficialText", "Parallelism", "RuleBook", "Storage",
        "StrictYAML", .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(name: "Search", dependencies: ["Diagnostics", "Parallelism", "Storage"]),
    .target(
      name: "SiteRendering",
      dependencies: [
        "Caching", "Diagnostics", "Markdown", "OfficialText", "Parallelism", "QRCode", "RuleBook",
        "Scaffolds", "Search", "SiteContent", "Storage", "StrictYAML", "Templates",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(
      name: "Signing",
      dependencies: ["Diagnostics", .product(name: "Crypto", package: "swift-crypto")]),
    .target(name: "CAllocator"),
    .target(name: "CRenameExchange"),
    .target(name: "CScaffolds"),
    .target(name: "Scaffolds", dependencies: ["CScaffolds"]),
    .target(
      name: "Publishing",
      dependencies: [
        "Caching", "Compression", "CRenameExchange", "Diagnostics", "Parallelism", "Signing",
        "SiteContent", "SiteRendering", "Storage", "StrictYAML",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(
      name: "PreviewServer",
      dependencies: [
        "Diagnostics", .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ]),
    .target(
      name: "ExplainerCommands",
      dependencies: [
        "Caching", "CAllocator", "Compression", "Diagnostics", "ErrorGuide", "OfficialText",
        "Parallelism", "PreviewServer", "Publishing", "RuleBook", "Scaffolds", "Signing",
        "SiteContent", "SiteRendering", "Storage", "StrictYAML", "Templates",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "explainer", dependencies: ["ExplainerCommands"], linkerSettings: staticLibraries),
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .testTarget(name: "CompressionTests", dependencies: ["Compression", "TestSupport"]),
    .testTarget(name: "QRCodeTests", dependencies: ["QRCode"]),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics", "TestSupport"]),
    .testTarget(name: "StorageTests", dependencies: ["Storage", "TestSupport"]),
    .testTarget(name: "CachingTests", dependencies: ["Caching", "Storage", "TestSupport"]),
    .testTarget(name: "StrictYAMLTests", dependencies: ["StrictYAML"]),
    .testTarget(
      name: "RuleBookTests",
      dependencies: ["Diagnostics", "RuleBook", "StrictYAML", "TestSupport"],
      exclude: ["Fixtures", "Goldens"]),
    .testTarget(
      name: "MarkdownTests",
      dependencies: ["CMarkGFM", "Diagnostics", "Markdown", "Storage", "TestSupport"],
      exclude: ["Goldens"]),
    .testTarget(
      name: "TemplatesTests",
      dependencies: [
        "Diagnostics", "Templates", "TestSupport",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      exclude: ["Goldens"]),
    .testTarget(
      name: "OfficialTextTests", dependencies: ["Diagnostics", "OfficialText", "StrictYAML"]),
    .testTarget(name: "SearchTests", dependencies: ["Search", "Storage", "TestSupport"]),
    .testTarget(name: "ParallelismTests", dependencies: ["Diagnostics", "Parallelism"]),
    .testTarget(
      name: "SiteContentTests",
      dependencies: ["Diagnostics", "SiteContent", "StrictYAML", "TestSupport"]),
    .testTarget(name: "PreviewServerTests", dependencies: ["PreviewServer"]),
    .testTarget(
      name: "SiteRenderingTests",
      dependencies: ["Diagnostics", "RuleBook", "SiteRendering", "StrictYAML", "TestSupport"]),
    .testTarget(name: "ScaffoldsTests", dependencies: ["Scaffolds"]),
    .testTarget(name: "SigningTests", dependencies: ["Signing"]),
    .testTarget(
      name: "PublishingTests",
      dependencies: ["Publishing", "Signing", "SiteRendering", "StrictYAML", "TestSupport"]),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "Caching", "Diagnostics", "ErrorGuide", "ExplainerCommands", "SiteContent", "Storage",
        "StrictYAML", "TestSupport",
      ],
      exclude: ["Goldens"]),
    .testTarget(
      name: "FuzzTests",
      dependencies: [
        "Diagnostics", "ExplainerCommands", "Markdown", "OfficialText", "RuleBook", "SiteContent",
        "SiteRendering", "StrictYAML", "Templates", "TestSupport",
      ],
      exclude: ["Corpus"]),
  ],
  swiftLanguageModes: [.v6]
)
