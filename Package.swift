// swift-tools-version: 6.2
import PackageDescription

/// `make check` sets this: then a warning in our code is an error.
let isStrict = Context.environment["HOIAM_STRICT"] != nil
let warnings: [SwiftSetting] = isStrict ? [.treatAllWarnings(as: .error)] : []

/// What every Swift target of ours is compiled with.
let settings: [SwiftSetting] =
  warnings + [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("ExistentialAny"),
  ]

/// Tests import what they test and little else, so they need not name every module whose members they touch.
let testSettings: [SwiftSetting] = warnings + [.swiftLanguageMode(.v6)]

/// Civic is our largest module and the last to be compiled: by files in a release build too, so that it has both cores
/// of a small machine instead of one (docs/performance.md has the figures). The compiler then says that it ignores the
/// package manager's -num-threads, which is as it should be.
let byFiles: [SwiftSetting] = [
  .unsafeFlags(["-no-whole-module-optimization", "-enable-batch-mode"], .when(configuration: .release))
]

let package = Package(
  name: "HoiAm",
  products: [
    .executable(name: "hoiam", targets: ["HoiAmCommand"]),
    // For Benchmarks/, and for whoever needs the dates of Vietnamese law without the rest.
    .library(name: "Rulebook", targets: ["Rulebook"]),
    .library(name: "SessionReader", targets: ["SessionReader"]),
    .library(name: "Papers", targets: ["Papers"]),
  ],
  traits: [
    // `swift build --traits TLS`: serve HTTPS without a proxy in front. Off, because it brings in BoringSSL.
    .trait(name: "TLS", description: "Serve HTTPS natively"),
    .default(enabledTraits: []),
  ],
  dependencies: [
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: ["FullFoundation"]),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.34.0"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
  ],
  targets: [
    // C libraries of the system
    .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
    .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(name: "CQRencode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    // Only for the signatures of an OpenID provider: libsodium has neither RSA nor P-256.
    .systemLibrary(name: "COpenSSL", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),

    // Text files that travel inside the program: words, rules, schema, style sheets
    .target(name: "CEmbedded"),

    // Libraries that must not know the domain
    .target(
      name: "Storage", dependencies: [.product(name: "GRDB", package: "GRDB.swift")], swiftSettings: settings),
    .target(
      name: "Rulebook", dependencies: ["CEmbedded", .product(name: "Yams", package: "Yams")],
      exclude: ["rules", "calendars"], swiftSettings: settings),
    .target(name: "Markup", swiftSettings: settings),
    .target(name: "VietnameseText", swiftSettings: settings),
    .target(
      name: "SessionReader", dependencies: ["VietnameseText", "CEmbedded"], exclude: ["lexicon"],
      swiftSettings: settings),

    // Official papers from values: Word, Excel, CSV, print. No database, no web
    .target(
      name: "Papers",
      dependencies: [
        "CArchive", "CQRencode", "CXLSXWriter", "CEmbedded", "Markup", "Rulebook", "VietnameseText",
        .product(name: "Yams", package: "Yams"),
      ],
      exclude: ["data"], swiftSettings: settings),

    // Everything a newcomer looks for: a folder per capability
    .target(
      name: "Civic",
      dependencies: [
        "CSodium", "COpenSSL", "CArchive", "CQRencode", "CEmbedded", "Storage", "Rulebook", "Markup", "VietnameseText",
        "SessionReader", "Papers",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "HummingbirdTLS", package: "hummingbird", condition: .when(traits: ["TLS"])),
        .product(name: "NIOSSL", package: "swift-nio-ssl", condition: .when(traits: ["TLS"])),
        .product(name: "Yams", package: "Yams"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
      ],
      exclude: [
        "Demo/world.yaml", "Directory/sample.csv", "Documents/secrecy.yaml", "Text/vi.yaml", "Text/en.yaml",
        "Schema/sql", "Schema/schema.sql", "Obligations/heads.yaml", "SignIn/weak-passwords.txt",
        "Schema/subjects.yaml", "Guide/guide-vi.yaml", "Guide/guide-en.yaml", "Register/types.yaml",
        "Meetings/guide-42.yaml", "Papers/offices.yaml", "Seal/names.yaml", "Site/public",
      ],
      swiftSettings: settings + byFiles),
    .executableTarget(
      name: "HoiAmCommand",
      dependencies: [
        "Civic", "Rulebook", "SessionReader",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: settings),

    .testTarget(name: "StorageTests", dependencies: ["Storage"], swiftSettings: testSettings),
    .testTarget(name: "RulebookTests", dependencies: ["Rulebook"], swiftSettings: testSettings),
    .testTarget(name: "MarkupTests", dependencies: ["Markup"], swiftSettings: testSettings),
    .testTarget(name: "VietnameseTextTests", dependencies: ["VietnameseText"], swiftSettings: testSettings),
    .testTarget(
      name: "SessionReaderTests", dependencies: ["SessionReader"], exclude: ["samples"], swiftSettings: testSettings),
    .testTarget(
      name: "PapersTests", dependencies: ["Papers", "Markup", "Rulebook"], exclude: ["fixtures"],
      swiftSettings: testSettings),
    .testTarget(
      name: "CivicTests",
      dependencies: [
        "Civic", "Storage", "Rulebook", "Markup", "SessionReader", "COpenSSL",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOEmbedded", package: "swift-nio"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
      ],
      exclude: ["Pages/golden"], swiftSettings: testSettings),
  ],
  cLanguageStandard: .c2x
)
