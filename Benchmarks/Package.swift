// swift-tools-version: 6.2
import PackageDescription

// Measurements, kept apart so that nobody who builds the program builds them too.
//   swift run -c release --package-path Benchmarks DueDays
let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "HoiAm", path: "..")],
  targets: [
    .executableTarget(name: "DueDays", dependencies: [.product(name: "Rulebook", package: "HoiAm")])
  ]
)
