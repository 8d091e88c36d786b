/// Why nothing, or not all, was written.
struct Refusal: Error {
  let text: String
  /// Exit code: 64 for a wrong call, 2 for the disk.
  let code: Int32

  static func usage(_ problem: String) -> Refusal {
    Refusal(
      text: "\(problem)\nusage: korpus N OUT [--seed S] [--form vorlagenwerk|hugo]", code: 64)
  }

  static func disk(_ path: String, _ problem: String) -> Refusal {
    Refusal(text: "\(path): \(problem)", code: 2)
  }
}
