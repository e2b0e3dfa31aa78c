// swift-tools-version: 6.2

import PackageDescription

/// The switches that hold for every target.
let switches: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .treatWarning("ExplicitSendable", as: .error),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("ImmutableWeakCaptures"),
]

let package = Package(
  name: "Ziping",
  products: [
    .library(
      name: "Ziping",
      targets: ["Ziping", "ZipingFiles", "ZipingForms", "ZipingReports", "Rubrics"]),
    .executable(name: "ziping", targets: ["ZipingTool"]),
  ],
  targets: [
    .target(name: "Ziping"),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "ZipingFiles", dependencies: ["Ziping", "CZlib", "CLibXML2"]),
    .target(name: "ZipingForms", dependencies: ["Ziping", "ZipingFiles"]),
    .target(name: "ZipingReports", dependencies: ["Ziping", "ZipingFiles", "ZipingForms"]),
    .target(
      name: "Rubrics",
      dependencies: ["Ziping", "ZipingFiles", "ZipingForms"],
      path: "Rubrics",
      resources: [
        .embedInCode("mof-2020-project.json"),
        .embedInCode("mof-2021-project-cost.json"),
        .embedInCode("hubei-2020-project.json"),
        .embedInCode("system-default-project.json"),
        .embedInCode("xinzhou-2021-department.json"),
        .embedInCode("yanbian-2020-deputies.json"),
        .embedInCode("hunan-2018-department.json"),
        .embedInCode("yueyang-department.json"),
        .embedInCode("laoting-2020-standards.json"),
        .embedInCode("chongqing-2021-department.json"),
        .embedInCode("jiangxi-2017-project.json"),
        .embedInCode("sichuan-2020-department.json"),
        .embedInCode("agriculture-industry-project.json"),
        .embedInCode("central-administration-project.json"),
        .embedInCode("farmland-incentive.json"),
        .embedInCode("land-consolidation-project.json"),
        .embedInCode("shanghai-irrigation-county.json"),
        .embedInCode("tianjin-2011-irrigation-county.json"),
        .embedInCode("report-quality.json"),
        .embedInCode("as-form.json"),
        .embedInCode("as-form-department.json"),
        .embedInCode("as-form-transfer.json"),
        .embedInCode("rubric.schema.json"),
        .embedInCode("submission.schema.json"),
        .embedInCode("report.schema.json"),
        .embedInCode("review.schema.json"),
        .embedInCode("decisions.schema.json"),
        .embedInCode("gate.schema.json"),
        .embedInCode("difference.schema.json"),
        .embedInCode("line.schema.json"),
      ]),
    .target(
      name: "RuleArticles", resources: [.embedInCode("en"), .embedInCode("zh")]),
    .target(
      name: "ZipingCommands",
      dependencies: [
        "Ziping", "ZipingFiles", "ZipingForms", "ZipingReports", "Rubrics", "RuleArticles",
      ]),
    .executableTarget(name: "ZipingTool", dependencies: ["ZipingCommands"]),
    .target(
      name: "ZipingTestSupport", dependencies: ["Ziping", "ZipingFiles", "ZipingForms", "Rubrics"],
      path: "Tests/Support"),
    .testTarget(
      name: "ZipingTests",
      dependencies: ["Ziping", "ZipingFiles", "ZipingForms", "Rubrics", "ZipingTestSupport"],
      exclude: ["Tables"]),
    .testTarget(
      name: "ZipingFilesTests", dependencies: ["Ziping", "ZipingFiles", "ZipingTestSupport"]),
    .testTarget(
      name: "ZipingFormsTests",
      dependencies: ["Ziping", "ZipingFiles", "ZipingForms", "Rubrics", "ZipingTestSupport"],
      exclude: ["Fixtures", "Tables"]),
    .testTarget(
      name: "ZipingReportsTests",
      dependencies: [
        "Ziping", "ZipingFiles", "ZipingForms", "ZipingReports", "Rubrics", "ZipingTestSupport",
      ]),
    .testTarget(
      name: "ZipingCommandsTests",
      dependencies: [
        "Ziping", "ZipingCommands", "ZipingFiles", "ZipingForms", "ZipingReports", "ZipingTool",
        "ZipingTestSupport",
      ],
      exclude: ["Recorded"]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = (target.swiftSettings ?? []) + switches
}
