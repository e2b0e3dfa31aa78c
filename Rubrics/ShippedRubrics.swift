/// The rubrics and schemas that are compiled into the command.
package enum ShippedRubrics: Sendable {
  /// A file as shipped.
  package struct File: Sendable {
    /// The file's name.
    package let name: String
    /// Its bytes.
    package let bytes: [UInt8]
  }

  /// The id of the rubric that is used where none is named.
  package static let standardID: String = "mof-2020-project"

  /// The ids of the shipped rubrics, in the order in which they are listed; each file is named after
  /// its id.
  package static let ids: [String] = [
    "mof-2020-project",
    "mof-2021-project-cost",
    "hubei-2020-project",
    "system-default-project",
    "xinzhou-2021-department",
    "yanbian-2020-deputies",
    "hunan-2018-department",
    "yueyang-department",
    "laoting-2020-standards",
  ]

  /// The file of a shipped rubric, or nil if there is none of this id.
  package static func file(_ id: String) -> File? {
    bytes(of: id).map { File(name: id + ".json", bytes: $0) }
  }

  private static func bytes(of id: String) -> [UInt8]? {
    switch id {
    case "mof-2020-project": PackageResources.mof_2020_project_json
    case "mof-2021-project-cost": PackageResources.mof_2021_project_cost_json
    case "hubei-2020-project": PackageResources.hubei_2020_project_json
    case "system-default-project": PackageResources.system_default_project_json
    case "xinzhou-2021-department": PackageResources.xinzhou_2021_department_json
    case "yanbian-2020-deputies": PackageResources.yanbian_2020_deputies_json
    case "hunan-2018-department": PackageResources.hunan_2018_department_json
    case "yueyang-department": PackageResources.yueyang_department_json
    case "laoting-2020-standards": PackageResources.laoting_2020_standards_json
    default: nil
    }
  }
}
