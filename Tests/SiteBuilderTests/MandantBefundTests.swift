import Testing

/// One slip in `mandant.yml` is one finding there, and no other file is blamed for it.
@Suite("Findings about mandant.yml")
struct MandantBefundTests {
  private func pruefe(_ erwartet: [String], _ aendere: (Probe) throws -> Void) async throws {
    let probe = try Probe()
    try aendere(probe)
    #expect(try await probe.neueBefunde() == erwartet)
  }

  @Test(
    "a tab is one finding",
    arguments: [
      ("    beispiel: 139/2018", "\tbeispiel: 139/2018"),
      ("  - name: Erträge", "\t- name: Erträge"), ("land: BW", "\tland: BW"),
      ("  - muster: '\\d{1,4}", "\t- muster: '\\d{1,4}"),
    ])
  func tabulator(alt: String, neu: String) async throws {
    try await pruefe(["mandant.yml «\t» Fehler LE-006 Tabulator steht am Anfang der Zeile"]) {
      try $0.ersetze(alt, neu, in: Probe.mandant)
    }
  }

  @Test("an empty file, one in UTF-16 and one in Windows-1252 are one finding each")
  func kodierung() async throws {
    try await pruefe(["mandant.yml «» Fehler LE-003 Datei ist leer"]) {
      try $0.schreibe(Probe.mandant, [])
    }
    try await pruefe([
      "mandant.yml «» Fehler LE-001 Datei ist als UTF-16 („Unicode“) gespeichert und nicht als UTF-8"
    ]) { probe in
      let text = try probe.lies(Probe.mandant)
      try probe.schreibe(
        Probe.mandant,
        [0xFF, 0xFE] + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] })
    }
    try await pruefe([
      "mandant.yml «\u{FFFD}» Fehler LE-001 Zeichen sind nicht in UTF-8 geschrieben: 14 Bytes, hier das erste"
    ]) { probe in
      let text = try probe.lies(Probe.mandant)
      try probe.schreibe(
        Probe.mandant, text.unicodeScalars.compactMap { UInt8(exactly: $0.value) })
    }
  }

  @Test("required keys that are missing are named")
  func fehlend() async throws {
    try await pruefe(["mandant.yml «» Warnung DI-001 Angabe „land“ fehlt in mandant.yml"]) {
      try $0.ersetze("land: BW\n", "", in: Probe.mandant)
    }
    try await pruefe([
      "mandant.yml «name Landkreis Lörrach» Fehler LE-006 Zeile „name Landkreis Lörrach“ hat keinen Doppelpunkt"
    ]) {
      try $0.ersetze("name: Landkreis", "name Landkreis", in: Probe.mandant)
    }
  }

  @Test(
    "what a house may not know yet is a Hinweis, and an entry that says too little is told there")
  func unvollstaendig() async throws {
    try await pruefe(["mandant.yml «» Hinweis DI-001 Angabe „basis-url“ fehlt in mandant.yml"]) {
      try $0.ersetze("basis-url: https://kreistag.example.org\n", "", in: Probe.mandant)
    }
    try await pruefe([
      "mandant.yml «beispiel» Warnung DI-001 Angabe „muster“ fehlt in einem Eintrag von „nummernmuster“"
    ]) {
      try $0.ersetze(
        "nummernmuster:\n", "nummernmuster:\n  - beispiel: 139/2018\n", in: Probe.mandant)
    }
  }

  @Test("pages about rules are in a folder of the project or at an address")
  func regelseiten() async throws {
    let zeile = "basis-url: https://kreistag.example.org\n"
    for ort in ["Templates", "https://example.org/{regel}"] {
      try await pruefe([]) {
        try $0.ersetze(zeile, zeile + "regelseiten: \(ort)\n", in: Probe.mandant)
      }
    }
    for ort in ["docs/regeln", "../regeln", "/etc"] {
      try await pruefe([
        "mandant.yml «\(ort)» Warnung LK-001 Ordner „\(ort)“ gibt es nicht im Projekt"
      ]) {
        try $0.ersetze(zeile, zeile + "regelseiten: \(ort)\n", in: Probe.mandant)
      }
    }
  }

  @Test("addresses that are none and marks that nobody knows are told at their values")
  func adressen() async throws {
    let basis = "basis-url: https://kreistag.example.org"
    for (adresse, satz) in [
      ("kreistag.example.org", ": vorn fehlt „https://“"), ("folgt noch", ""), ("https://", ""),
    ] {
      try await pruefe([
        "mandant.yml «\(adresse)» Warnung DI-001 „\(adresse)“ ist keine Adresse\(satz)"
      ]) { try $0.ersetze(basis, "basis-url: \(adresse)", in: Probe.mandant) }
    }
    for adresse in ["http://rathaus:8080/seite", "https://müllheim.example/"] {
      try await pruefe([]) {
        try $0.ersetze(basis, "basis-url: \(adresse)", in: Probe.mandant)
      }
    }
    let ort = "https://example.org/{Regel}"
    try await pruefe([
      "mandant.yml «\(ort)» Warnung LK-001 Platzhalter „{Regel}“ in der Adresse gibt es nicht"
    ]) { try $0.ersetze(basis, basis + "\nregelseiten: \(ort)", in: Probe.mandant) }
  }

  @Test("a value where lines „Name: Wert“ belong is told")
  func zuordnung() async throws {
    try await pruefe([
      "mandant.yml «Rathaus» Fehler BV-ST-003 Unter „labels“ stehen keine Zeilen „Name: Wert“"
    ]) { try $0.ersetze("land: BW\n", "land: BW\nlabels: Rathaus\n", in: Probe.mandant) }
  }

  @Test("a pattern that its own example does not fit is told, and measures no paper")
  func muster() async throws {
    try await pruefe([
      "mandant.yml «'\\d{1,4}-\\d{4}'» Fehler BV-ST-003 Muster „\\d{1,4}-\\d{4}“ passt nicht zu seinem Beispiel „139/2018“"
    ]) { try $0.ersetze(#"'\d{1,4}/"#, #"'\d{1,4}-"#, in: Probe.mandant) }
    try await pruefe([
      "mandant.yml «'(\\d{1,4}/\\d{4}'» Fehler BV-ST-003 „(\\d{1,4}/\\d{4}“ ist kein regulärer Ausdruck"
    ]) {
      try $0.ersetze(#"'\d{1,4}/"#, #"'(\d{1,4}/"#, in: Probe.mandant)
    }
  }

  @Test("labels and required names that the form does not have are told with the nearest one")
  func unbekannteNamen() async throws {
    try await pruefe([
      "mandant.yml «Deckungsvorschlg» Fehler BV-ST-002 Unbekannte Angabe „Deckungsvorschlg“ – meinten Sie „Deckungsvorschlag“?",
      "mandant.yml «Begründng» Fehler BV-ST-003 „Begründng“ steht für „pflicht“ nicht zur Auswahl – meinten Sie „Begründung“?",
    ]) { probe in
      try probe.ersetze(
        "# Platzhalter",
        """
        labels:
          Deckungsvorschlg: Gegenfinanzierung
          Begründung: Erläuterung
          Wirkungsziel-Zusatz: ""
        vorlagearten:
          - art: Antrag
            pflicht: [nummer, Begründng, Erläuterung]
        # Platzhalter
        """, in: Probe.mandant)
    }
  }

  @Test("a holiday that the Land leaves to the municipality is one where the house says so")
  func oertlich() async throws {
    let probe = try Probe()
    try probe.ersetze("land: BW", "land: BY", in: Probe.mandant)
    try probe.ersetze("| 18.07.2018 |", "| 15.08.2018 |", in: Probe.vorlage)
    #expect(try await probe.befunde().allSatisfy { !$0.contains("KA-003") })
    try probe.ersetze(
      "land: BY", "land: BY\nörtliche-feiertage: Mariä Himmelfahrt", in: Probe.mandant)
    let befund = try #require(try await probe.befunde().first { $0.contains("KA-003") })
    #expect(befund.contains("Mariä Himmelfahrt"))
    try probe.ersetze("Mariä Himmelfahrt", "Maria Himelfahrt", in: Probe.mandant)
    #expect(try await probe.befunde().contains { $0.contains("meinten Sie „Mariä Himmelfahrt“?") })
  }
}
