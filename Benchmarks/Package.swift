// swift-tools-version: 6.2
import PackageDescription

// Measurements, kept apart so that nobody who builds the program builds them too.
//   swift run -c release --package-path Benchmarks DueDays
//   swift run -c release --package-path Benchmarks PaperSpeed
//   swift run -c release --package-path Benchmarks ReadSpeed Tests/SessionReaderTests/samples
//   swift run -c release --package-path Benchmarks ReadFuzz Tests/SessionReaderTests/samples 600
let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "HoiAm", path: "..")],
  targets: [
    .executableTarget(name: "DueDays", dependencies: [.product(name: "Rulebook", package: "HoiAm")]),
    .executableTarget(name: "ReadSpeed", dependencies: [.product(name: "SessionReader", package: "HoiAm")]),
    .executableTarget(
      name: "PaperSpeed",
      dependencies: [.product(name: "Papers", package: "HoiAm"), .product(name: "Rulebook", package: "HoiAm")]),
    .executableTarget(name: "ReadFuzz", dependencies: [.product(name: "SessionReader", package: "HoiAm")]),
  ]
)
