import Fachmodell

extension Dokumentkontext {
  /// Whether the document is published today, or will be without anybody touching it again.
  var wirdOeffentlich: Bool {
    func wird(_ oeffentlichkeit: Oeffentlichkeit) -> Bool {
      switch oeffentlichkeit {
      case .oeffentlich, .nicht(.freigabeSpaeter): true
      case .nicht: false
      }
    }
    guard dokument.art.istAnlage else {
      return wird(dokument.oeffentlichkeit(am: register.baudatum))
    }
    return ordner.contains { vorlage in
      guard vorlage.art == .vorlage else { return false }
      if wird(vorlage.oeffentlichkeit(anlage: dokument, am: register.baudatum)) { return true }
      // The paper waits for its day, and takes its open annexes along.
      guard case .nicht(.freigabeSpaeter) = vorlage.oeffentlichkeit(am: register.baudatum),
        wird(dokument.oeffentlichkeit(am: register.baudatum))
      else { return false }
      let zeilen = vorlage.zeilen(Vorlage.anlagen).filter {
        vorlage.anlagenpfad($0) == dokument.pfad
      }
      return !zeilen.isEmpty && zeilen.allSatisfy(vorlage.istOeffentlicheAnlage)
    }
  }

  /// What a public document would show of a kind; nothing where the document stays inside.
  func schutzspuren(_ arten: Set<Schriftspur.Art>) -> [Schriftspur] {
    let gefunden = spuren.schutz.filter { arten.contains($0.art) }
    return gefunden.isEmpty || !wirdOeffentlich ? [] : gefunden
  }
}
