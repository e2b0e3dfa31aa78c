/// The rubrics that ship (内置评分规则): their files are compiled in.
public enum ShippedRubrics: Sendable {
  /// A file as shipped.
  package struct File: Sendable {
    /// The file's name.
    package let name: String
    /// Its bytes.
    package let bytes: [UInt8]
    /// The SHA-256 of its bytes, or where it extends another of the whole text that they make; a test holds
    /// that it is.
    package let digest: String
    /// Whether it extends no other, so that its bytes are all of it.
    package let isWhole: Bool
  }

  /// For which forms a rubric is meant, as its file says it; a test holds that it does.
  package struct Scope: Sendable {
    /// The kinds of form; empty for all.
    package let kinds: [String]
    /// How 主管部门 or 实施单位 begins; empty for all.
    package let places: [String]
    /// The first year; nil where it is open.
    package let from: Int?
    /// The last year; nil where it is open.
    package let to: Int?

    fileprivate init(_ kinds: [String], _ places: [String], from: Int? = nil, to: Int? = nil) {
      self.kinds = kinds
      self.places = places
      self.from = from
      self.to = to
    }
  }

  /// A rubric in the list: its id, after which its file is named, and what the file holds.
  package struct Entry: Sendable {
    /// The rubric's id.
    package let id: String
    /// The SHA-256 of its file, or of what it makes with the rubric that it extends.
    package let digest: String
    /// For which forms it is meant, so that no file is read to choose among them; nil where it does not say.
    package let scope: Scope?
    /// Whether its file names headings of its place, for which it is read; a test holds that it does.
    package let hasHeadings: Bool
    private let isWhole: Bool
    private let bytes: @Sendable () -> [UInt8]

    fileprivate init(
      _ id: String, digest: String, extends: Bool = false, scope: Scope? = nil,
      hasHeadings: Bool = false,
      _ bytes: @escaping @Sendable () -> [UInt8]
    ) {
      self.id = id
      self.digest = digest
      self.scope = scope
      self.hasHeadings = hasHeadings
      isWhole = !extends
      self.bytes = bytes
    }

    /// Its file.
    package var file: File {
      File(name: id + ".json", bytes: bytes(), digest: digest, isWhole: isWhole)
    }
  }

  /// The id of the rubric of the national method, which is used where no form says otherwise.
  public static let standardID: String = "mof-2020-project"

  /// Every shipped rubric, in the order in which they are listed.
  ///
  /// A file that changes gets the digest that the failing test names.
  package static let all: [Entry] = [
    Entry(
      "mof-2020-project", digest: "accea62f2d7607194a4a6a12ddc497caa4425ca36e227a08753d3b4611577fa4"
    ) { PackageResources.mof_2020_project_json },
    Entry(
      "mof-2021-project-cost",
      digest: "73d4baa2604179ac094f31d91bee127b5c9af633d6aa506d881214320c05ef7f"
    ) { PackageResources.mof_2021_project_cost_json },
    Entry(
      "hubei-2020-project",
      digest: "c897b7707e1d9e4a3694778515c20627ced8ec553325458d1407a15929e009d6",
      scope: Scope(["project"], ["湖北省"], from: 2020)
    ) { PackageResources.hubei_2020_project_json },
    Entry(
      "system-default-project",
      digest: "a304abbba289a769f9a8fe0507b18456a435dede5b2107697d40f951471f1e91"
    ) { PackageResources.system_default_project_json },
    Entry(
      "xinzhou-2021-department",
      digest: "62b8ef5a8332c89ec70aee7af73ce8edeaff5e2ac9a03fba632b86753843cd9d",
      scope: Scope(["department"], ["忻州市"], from: 2021, to: 2021)
    ) { PackageResources.xinzhou_2021_department_json },
    Entry(
      "yanbian-2020-deputies",
      digest: "911febe1e93246de312360a1f41a3dadcd7b1bff610bfe72b2ead4e03d18a10f"
    ) { PackageResources.yanbian_2020_deputies_json },
    Entry(
      "hunan-2018-department",
      digest: "876fcb25489c74ca2b143ffa913769a979557c61fa2acf8fd07e9c1d8ea6fc63"
    ) { PackageResources.hunan_2018_department_json },
    Entry(
      "yueyang-department",
      digest: "89265cb6aaae8ad4887ab24b1b29fef50305e28087b3889957478ebb5c537a99"
    ) { PackageResources.yueyang_department_json },
    Entry(
      "laoting-2020-standards",
      digest: "a9527b17985670b009a5d8d57a8fe10bdb6c5b8c0198da70856024f124d1821f"
    ) { PackageResources.laoting_2020_standards_json },
    Entry(
      "chongqing-2021-department",
      digest: "28a8ece9bbbb36d67b0c9701056671a8ab985ae9e6a5fb6fde8923985a36ee06", extends: true,
      scope: Scope(["department"], ["重庆"], from: 2021, to: 2021)
    ) { PackageResources.chongqing_2021_department_json },
    Entry(
      "jiangxi-2017-project",
      digest: "936bfe372777436aab23b77952732171b525849af9062498fe4af1c437132ca4", extends: true,
      scope: Scope(["project"], ["江西省"], from: 2017, to: 2017)
    ) { PackageResources.jiangxi_2017_project_json },
    Entry(
      "sichuan-2020-department",
      digest: "efdda11ce773ca314660d03744693234cd1d3f5137484d305470c94c2628fac9", extends: true
    ) { PackageResources.sichuan_2020_department_json },
    Entry(
      "agriculture-industry-project",
      digest: "0f4e5096d4d39c51b345995e3bb5cef30eb92f03c4e4f3bc29ed06b839ab5d5e", extends: true
    ) { PackageResources.agriculture_industry_project_json },
    Entry(
      "central-administration-project",
      digest: "a8581905427a74581000f60585249e41784a0a2476382af621e6710521b5e43a", extends: true
    ) { PackageResources.central_administration_project_json },
    Entry(
      "farmland-incentive",
      digest: "4e7378e11b8d19f324767c06752da56764cea29e75664763137915d3ba0cf947", extends: true
    ) { PackageResources.farmland_incentive_json },
    Entry(
      "land-consolidation-project",
      digest: "0cacc9231ccd82aa8dfcfa7f4afeb5e62f8c6001b0bff376e1de3e1cb8fec33c", extends: true
    ) { PackageResources.land_consolidation_project_json },
    Entry(
      "shanghai-irrigation-county",
      digest: "57c04c4b6be5fd5a5232b31150ffdd1802b1a423c15b8cc33e137e1defbf1428", extends: true
    ) { PackageResources.shanghai_irrigation_county_json },
    Entry(
      "tianjin-2011-irrigation-county",
      digest: "4e92d2f7f17fcdf5b5b7bbdbb64789ee198437d7186695c3fd7b1f23251ff0ad", extends: true
    ) { PackageResources.tianjin_2011_irrigation_county_json },
    Entry(
      "report-quality",
      digest: "7b3d669d064cfbc11de0f4e905e25fa606139c30ef69218e751320eef70f5fa0", extends: true
    ) { PackageResources.report_quality_json },
    Entry(
      "as-form", digest: "e859b79ac1425dae213bcb7f23316ebf72c1000cbb10113c1a31ddb31df0a0fc"
    ) { PackageResources.as_form_json },
    Entry(
      "as-form-department",
      digest: "3ef853181ce53f57bf014f58b294eca4d225fb9318c88394c64d237e89bcd277"
    ) { PackageResources.as_form_department_json },
    Entry(
      "as-form-transfer", digest: "486c7f2328833054daa9bd3f51ea1976be8d172a06c4427a51690193fe38eb4b"
    ) { PackageResources.as_form_transfer_json },
  ]

  /// The ids of the shipped rubrics, in the order in which they are listed.
  public static let ids: [String] = all.map(\.id)

  /// The file of a shipped rubric, or nil if there is none of this id.
  package static func file(_ id: String) -> File? {
    all.first { $0.id == id }?.file
  }
}
