import Testing

/// The real paper, changed in many places at once: each change has its own consequence, a finding at
/// its place or other words on the pages.
@Suite("139/2018, changed")
struct AenderungenTests {
  private static let ordner = "Content/vorlagen/2018/139-integrationskonzept/"

  private func geaendert() throws -> Probe {
    let probe = try Probe()
    for (alt, neu) in [
      ("nummer: 139/2018", "nummer: 140/2018"),
      ("datum: 20.06.2018", "datum: 08.06.2018"),
      ("| Kreistag        ", "| Kreisrat        "),
      ("finanzielle-auswirkungen: nicht angekreuzt", "finanzielle-auswirkungen: ja"),
      ("| ja        | 20.000 € |", "| ja        | 20.00 €  |"),
      ("0 €     | 15.000 € |", "0 €     | 16.000 € |"),
      ("## Deckungsvorschlag", "## Gegenfinanzierung"),
      ("## Begründung", "## Begründng"),
      ("| Zuschüsse u. ä. |", "| Zuschüse u. ä.  |"),
      ("vereinbarung.md ", "vertrag.md "),
    ] {
      try probe.ersetze(alt, neu, in: Probe.vorlage)
    }
    try probe.ersetze(
      "land: BW", "land: NI\nlabels:\n  Deckungsvorschlag: Gegenfinanzierung", in: Probe.mandant)
    // Reformationstag is a holiday in Niedersachsen and none in Baden-Württemberg.
    try probe.ersetze("| 28.09.2018 |", "| 31.10.2018 |", in: Self.ordner + "projektauftrag.md")
    return probe
  }

  @Test("every change that breaks something is told at its place, in one run")
  func befunde() async throws {
    let befunde = try await geaendert().befunde()
    for erwartet in [
      "projektauftrag.md «139/2018» Fehler BV-ID-004 ",
      "vereinbarung.md «139/2018» Fehler BV-ID-004 ",
      "vorlage.md «Kreisrat» Fehler BV-BF-001 Gremium „Kreisrat“ steht nicht im "
        + "Gremienverzeichnis – meinten Sie „Kreistag“?",
      "vorlage.md «20.00 €» Fehler BV-ST-003 „20.00 €“ ist nicht als Betrag zu lesen",
      "vorlage.md «## Begründng» Fehler BV-ST-002 Unbekannte Überschrift „Begründng“ – meinten Sie "
        + "„Begründung“?",
      "vorlage.md «Zuschüse u. ä.» Fehler BV-ST-002 Unbekannte Spalte „Zuschüse u. ä.“",
      "vorlage.md «vertrag.md» Fehler BV-AN-003 Datei „vertrag.md“ der Anlage gibt es nicht",
      "projektauftrag.md «31.10.2018» Hinweis KA-005 Termin „Steuerungs- und Begleitgruppe "
        + "eingerichtet“ (31.10.2018) fällt auf Reformationstag",
    ] {
      #expect(befunde.contains { $0.hasPrefix(erwartet) }, "\(erwartet)")
    }
    // What is right now, and what only follows from something told, is not told.
    for regel in ["BV-BF-006", "BV-ST-001", "BV-ST-004", "BV-ID-001", "BV-ID-003"] {
      #expect(befunde.allSatisfy { !$0.contains(regel) }, "\(regel)")
    }
    #expect(befunde.allSatisfy { !$0.contains("Teil „Kreistag“") })
  }

  @Test("every change that people shall read is in all three outputs")
  func ausgaben() async throws {
    let probe = try geaendert()
    _ = try await probe.baue()
    for (datei, kreuz) in [
      ("index.html", "☒"), ("index.md", "☒ ja"), ("vorlage.txt", "☐ nein   ☒ ja"),
    ] {
      let seite = try probe.seite("vorlagen/140-2018/" + datei)
      for text in ["140/2018", "08.06.2018", "Kreisrat", "16.000", "Gegenfinanzierung", kreuz] {
        #expect(seite.contains(text), "\(datei): \(text)")
      }
      #expect(!seite.contains("Deckungsvorschlag"), "\(datei)")
    }
  }
}
