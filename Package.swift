// swift-tools-version: 6.2
import PackageDescription

/// One target a room: who may import whom is a compile error and not a matter of discipline.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource]? = nil
) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name), "TestSupport"] + dependencies,
    resources: resources, swiftSettings: strict)
}

let package = Package(
  name: "vorlagenwerk",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "vorlagenwerk", targets: ["vorlagenwerk"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(
      name: "CCMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .target(name: "CArena", dependencies: ["CCMarkGFM"]),
    .target(name: "CLinux"),

    room("SourceText"),
    room("Diagnostics", ["SourceText"]),
    room("Kalender"),
    room("Markup", ["SourceText", "CCMarkGFM", "CArena"]),
    room("FrontMatter", ["SourceText", "Diagnostics", "CYAML"]),
    room("Fachmodell", ["SourceText", "Diagnostics", "Markup", "FrontMatter", "Kalender"]),
    room("Terminplan", ["SourceText", "Kalender", "Fachmodell"]),
    room(
      "Regeln", ["SourceText", "Diagnostics", "Markup", "Kalender", "Fachmodell", "Terminplan"]),
    room("Templates", ["SourceText", "Diagnostics"]),
    room(
      "Ausgabe", ["SourceText", "Markup", "Kalender", "Fachmodell", "Terminplan", "Templates"]),
    room(
      "SiteBuilder",
      [
        "SourceText", "Diagnostics", "Markup", "FrontMatter", "Kalender", "Fachmodell",
        "Terminplan",
        "Regeln", "Templates", "Ausgabe", "CLinux",
      ]),
    room(
      "CommandLineTool",
      [
        "SourceText", "Diagnostics", "Kalender", "Fachmodell", "SiteBuilder", "Regeln",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "vorlagenwerk", dependencies: ["CommandLineTool"], swiftSettings: strict),

    // For `make bench` only: a corpus of papers, and a C program that does the least anyone could do.
    .executableTarget(name: "korpus", swiftSettings: strict),
    // For `Tests/Netz/run.py` only: computes the networks that it makes up.
    .executableTarget(
      name: "netzprobe", dependencies: ["Kalender", "Terminplan"], swiftSettings: strict),
    .executableTarget(name: "yardstick", dependencies: ["CCMarkGFM", "CYAML", "CArena"]),

    .target(
      name: "TestSupport", dependencies: ["SourceText", "Diagnostics"], path: "Tests/TestSupport",
      swiftSettings: strict),
    tests("SourceText"),
    tests("Diagnostics", ["SourceText"]),
    tests("Kalender", resources: [.copy("Fixtures")]),
    tests("Markup", ["SourceText"]),
    tests("FrontMatter", ["SourceText", "Diagnostics"]),
    tests("Fachmodell", ["SourceText", "Diagnostics", "Markup", "FrontMatter", "Kalender"]),
    tests("Terminplan", ["SourceText", "Kalender", "Fachmodell"]),
    tests(
      "Regeln", ["SourceText", "Diagnostics", "Markup", "Kalender", "Fachmodell", "Terminplan"]),
    tests("Templates", ["SourceText", "Diagnostics"]),
    tests(
      "Ausgabe", ["SourceText", "Markup", "Kalender", "Fachmodell", "Terminplan", "Templates"],
      resources: [.copy("Snapshots"), .copy("Zeichnungen/Bilder")]),
    tests("SiteBuilder", ["SourceText", "Diagnostics", "Kalender", "Fachmodell"]),
    tests("CommandLineTool", ["SourceText", "Diagnostics", "SiteBuilder"]),
    .testTarget(name: "ArchitectureTests", swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
