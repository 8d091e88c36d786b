/// Where libyaml gave up, and what it said.
struct YAMLFailure {
  /// libyaml's words, as in „could not find expected ':'“.
  let problem: String
  /// libyaml's words for what it was doing, as in „while scanning a simple key“; may be empty.
  let context: String
  /// UTF-8 bytes of the file.
  let offset: Int
  /// Where that began; equal to `offset` where libyaml does not say.
  let contextOffset: Int
  /// Whether it was us who gave up, because of `YAMLTree.maximumDepth`.
  var isTooDeep = false
}
