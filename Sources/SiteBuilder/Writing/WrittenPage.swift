/// One page that a build has written or found unchanged.
struct WrittenPage: Hashable, Sendable {
  /// What stood in the output at the same path.
  enum Former: Hashable, Sendable {
    case absent
    case same
    case different
  }

  var entry: Manifest.Entry
  var former: Former
  /// False while an unchanged file has no name in the new tree yet.
  var isInNewTree: Bool
}
