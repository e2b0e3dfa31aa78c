package import Foundation

/// The package's folder.
package let packageFolder: URL = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()

/// A file of the package.
package func packageFile(_ path: String) -> URL { packageFolder.appending(path: path) }

/// The path of a file of the package.
package func packagePath(_ path: String) -> String { packageFile(path).path }

/// The bytes of a file of the package.
package func packageBytes(_ path: String) throws -> [UInt8] {
  Array(try Data(contentsOf: packageFile(path)))
}

/// The text of a file of the package.
package func packageText(_ path: String) throws -> String {
  try String(contentsOf: packageFile(path), encoding: .utf8)
}
