/// The rubrics and schemas that are compiled into the command.
package enum ShippedRubrics: Sendable {
  /// A file as shipped.
  package struct File: Sendable {
    /// The file's name.
    package let name: String
    /// Its bytes.
    package let bytes: [UInt8]
    /// The SHA-256 of its bytes; a test holds that it is.
    package let digest: String
  }

  /// A rubric in the list: its id, after which its file is named, and what the file holds.
  package struct Entry: Sendable {
    /// The rubric's id.
    package let id: String
    /// The SHA-256 of its file.
    package let digest: String
    /// Whether it says for which forms it is meant; a test holds that it does.
    package let hasScope: Bool
    fileprivate let bytes: @Sendable () -> [UInt8]

    fileprivate init(
      _ id: String, digest: String, hasScope: Bool = false,
      _ bytes: @escaping @Sendable () -> [UInt8]
    ) {
      self.id = id
      self.digest = digest
      self.hasScope = hasScope
      self.bytes = bytes
    }

    /// Its file.
    package var file: File { File(name: id + ".json", bytes: bytes(), digest: digest) }
  }

  /// The id of the rubric of the national method, which is used where no form says otherwise.
  package static let standardID: String = "mof-2020-project"

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
      digest: "c897b7707e1d9e4a3694778515c20627ced8ec553325458d1407a15929e009d6", hasScope: true
    ) { PackageResources.hubei_2020_project_json },
    Entry(
      "system-default-project",
      digest: "a304abbba289a769f9a8fe0507b18456a435dede5b2107697d40f951471f1e91"
    ) { PackageResources.system_default_project_json },
    Entry(
      "xinzhou-2021-department",
      digest: "62b8ef5a8332c89ec70aee7af73ce8edeaff5e2ac9a03fba632b86753843cd9d", hasScope: true
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
  package static let ids: [String] = all.map(\.id)

  /// The file of a shipped rubric, or nil if there is none of this id.
  package static func file(_ id: String) -> File? {
    all.first { $0.id == id }?.file
  }
}
