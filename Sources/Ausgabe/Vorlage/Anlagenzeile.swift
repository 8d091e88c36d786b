import Fachmodell

/// An annex as the list of its paper names it.
struct Anlagenzeile {
  var nummer = ""
  var bezeichnung: String
  /// Stand, Status and the like.
  var zusatz: [String] = []
  /// Folder of the annex's page, or its file on the site.
  var adresse: String?
}

extension OeffentlichesDokument {
  /// The list of annexes: of one that is not public only that there is one.
  ///
  /// `anlagen` are the public annexes of this paper that are documents of the project, `dateien` those
  /// that are other files, with their place on the site.
  func anlagenzeilen(
    _ anlagen: [OeffentlichesDokument], dateien: [String: String]
  ) -> [Anlagenzeile] {
    sicht.zeilen(Vorlage.anlagen).enumerated().map { stelle, zeile in
      let dokument = anlage(zeile, anlagen)
      let status = zeile[Anlage.status]
      // A document of the project that is not among the public ones is closed by its own head.
      let istGesperrt =
        dokument == nil && status != .nachgereicht && zeile.text(Anlage.datei).hasSuffix(".md")
      guard sicht.istOeffentlicheAnlage(zeile), !istGesperrt else {
        return Anlagenzeile(bezeichnung: "Anlage \(stelle + 1) (nichtöffentlich)")
      }
      var eintrag = Anlagenzeile(
        nummer: zeile[Anlage.nummer] ?? "", bezeichnung: zeile.text(Anlage.titel))
      if let kurztitel = zeile[Anlage.kurztitel] { eintrag.zusatz.append("kurz: \(kurztitel)") }
      if let stand = zeile.eintrag(Anlage.stand), stand.wert != .leer {
        eintrag.zusatz.append("Stand \(stand.anzeige)")
      }
      if let status = zeile.eintrag(Anlage.status), status.wert != .leer {
        eintrag.zusatz.append(status.text)
      }
      if let dokument {
        eintrag.adresse = Adressen.anlage(adressname, stamm: dokument.stamm)
        if dokument.istBeispiel { eintrag.zusatz.append("Beispiel") }
      } else {
        eintrag.adresse = sicht.anlagenpfad(zeile).flatMap { dateien[$0] }
      }
      if eintrag.bezeichnung.isEmpty { eintrag.bezeichnung = "Anlage \(stelle + 1)" }
      return eintrag
    }
  }

  /// The document that a row names.
  private func anlage(
    _ zeile: Datensatz, _ anlagen: [OeffentlichesDokument]
  ) -> OeffentlichesDokument? {
    // Most files lie beside the paper: no path has to be taken apart for them.
    let daneben = "\(sicht.ordner)/\(zeile.text(Anlage.datei))"
    if let anlage = anlagen.first(where: { $0.pfad == daneben }) { return anlage }
    guard !anlagen.isEmpty, let pfad = sicht.anlagenpfad(zeile) else { return nil }
    return anlagen.first { $0.pfad == pfad }
  }
}
