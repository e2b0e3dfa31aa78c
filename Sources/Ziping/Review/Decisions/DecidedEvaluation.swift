extension Evaluation {
  /// The same form with what a reviewer decided; nothing is read or judged again.
  ///
  /// What the decisions settle is no finding any more, and those that do not count are.
  ///
  /// - Throws: ``ArithmeticError`` if the total needs more digits than the engine holds.
  public func deciding(_ resolved: ResolvedDecisions) throws(ArithmeticError) -> Evaluation {
    guard !resolved.decisions.isEmpty else { return self }
    var copy = resolved.isEmpty ? self : try decided(resolved, form.ready)
    let settled = SettledFindings(self, resolved)
    copy.findings = copy.findings.filter { finding in
      resolved.isEmpty || finding.remark.kind == .tooMuchNotApplicable
        || !settled.contains(finding)
    }
    copy.add(resolved.findings, form.ready.rubric.review)
    copy.decisions = resolved.decisions
    return copy
  }
}
