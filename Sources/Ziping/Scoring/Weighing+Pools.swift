/// A pool of points: a group's position and the pool's inside it.
struct PoolKey: Hashable {
  let group: Int
  let pool: Int
}

extension WeightFinder {
  /// The pool that a row draws on; nil for a row of no group or of no pool.
  func poolKey(of row: ReadRow) -> PoolKey? {
    guard let group = row.group, rubric.groups.indices.contains(group) else { return nil }
    let pools = rubric.groups[group].pools
    guard !pools.isEmpty else { return PoolKey(group: group, pool: 0) }
    let key = headingKey(row.level2)
    return pools.firstIndex { $0.level2.contains { headingKey($0) == key } }
      .map { PoolKey(group: group, pool: $0) }
  }

  /// Compares what the rows of each pool weigh with the pool's points.
  mutating func checkPools(_ weights: [ExactDecimal]) throws(ArithmeticError) {
    for (index, group) in rubric.groups.enumerated() where !group.pools.isEmpty {
      var sums = group.pools.map { _ in ExactDecimal.zero }
      for (row, weight) in zip(rows, weights) where row.group == index {
        if let key = poolKey(of: row), sums.indices.contains(key.pool) {
          sums[key.pool] = try sums[key.pool].adding(weight)
        } else {
          log.add(
            .poolUnknown, [.text(row.level2), .text(group.name)], row: row.id, at: row.places.row)
        }
      }
      guard rows.contains(where: { $0.group == index }) else { continue }
      for (pool, sum) in zip(group.pools, sums) where sum != pool.points {
        log.add(
          .poolDiffers,
          [.names(pool.level2), .points(sum), .points(pool.points)],
          at: rows.first { $0.group == index }?.places.row)
      }
    }
  }
}

extension FindingKind {
  /// The rows that share a pool of points weigh more or less than it.
  public static let poolDiffers: FindingKind = FindingKind(
    .warning, "pool-differs", "“{0}”各行分值合计 {1}，评分规则给这些指标的是 {2}",
    "the rows under \"{0}\" weigh {1}; the rubric gives them {2}",
    remedy: ("核对“分值”列", "check the weights (分值)"),
    from: .rubric,
    why: ("规则给几个指标共一份分值，各行合计应当等于它", "some rows share a pool of points and should make it"),
    example: ("可选效益合计 35 分，规则给 40 分", "optional effects of 35, a pool of 40"))
  /// A row whose 二级指标 draws on no pool of its group.
  public static let poolUnknown: FindingKind = FindingKind(
    .warning, "pool-unknown", "评分规则没有给“{1}”下的“{0}”分值",
    "the rubric gives no points to \"{0}\" under \"{1}\"",
    remedy: ("改正“二级指标”列", "correct the 二级指标 column"), from: .rubric,
    why: ("规则没有给这个二级指标分值", "the rubric gives this 二级指标 no points"),
    example: ("二级指标“其他效益”", "二级指标 \"其他效益\""))
}
