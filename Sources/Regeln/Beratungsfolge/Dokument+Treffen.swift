import Fachmodell

extension Dokument {
  /// Whether people meet at this session at all: it was not called off, and is no vote by letter.
  var istTreffen: Bool {
    guard self[Sitzung.abgesagt] != true else { return false }
    return switch self[Sitzung.form] {
    case .umlauf, .offenlegung: false
    case .praesenz, .hybrid, .video, nil: true
    }
  }
}
