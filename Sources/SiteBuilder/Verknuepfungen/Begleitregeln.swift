import Diagnostics
import Regeln

/// Sheets of the rules whose findings are made elsewhere: about templates, and about waivers.
enum Begleitregeln {
  static let blaetter = [
    Regelblatt(
      "TP-001", .fehler, "Eine Seitenvorlage nennt nur Angaben, die ihre Seite hat",
      warum: "Ein verschriebener Name bliebe auf der Website leer, und niemand bemerkte es.",
      stattdessen: "Bitte den Namen prüfen; der Befund nennt den nächsten, den es gibt.",
      gut: [seite("<h1>{{titel}}</h1>")],
      schlecht: [seite("<h1>{{⟦titl⟧}}</h1>")]),
    Regelblatt(
      "TP-002", .fehler, "Eine Seitenvorlage ist vollständig und richtig geklammert",
      warum: "Mit einer offenen Klammer oder einem fehlenden Baustein ist keine Seite zu machen.",
      stattdessen:
        "Bitte die genannte Stelle schließen oder den Baustein unter Templates/ anlegen.",
      gut: [seite("{{#menue}}{{titel}}{{/menue}}")],
      schlecht: [seite("{{>⟦teile/fehlt⟧}}")]),
    Regelblatt(
      "TP-003", .fehler, "Eine Seitenvorlage druckt Texte und wiederholt Listen",
      warum: "Eine Liste oder eine Gruppe von Angaben ist kein Text, den man drucken könnte.",
      stattdessen: "Bitte {{#name}} … {{/name}} statt {{name}} schreiben.",
      gut: [seite("{{#menue}}{{titel}}{{/menue}}")],
      schlecht: [seite("{{⟦menue⟧}}")]),
    Regelblatt(
      "TP-004", .warnung, "Texte stehen in HTML mit zwei Klammern, fertige Auszeichnung mit drei",
      warum: "Drei Klammern drucken Zeichen wie „<“ ungeschützt, zwei schützen auch, was schon "
        + "fertig ist.",
      stattdessen: "Bitte {{name}} für Texte und {{{name}}} für fertige Auszeichnung schreiben.",
      gut: [seite("<h1>{{titel}}</h1>")],
      schlecht: [seite("<h1>{{{⟦titel⟧}}}</h1>")]),
    Regelblatt(
      "TP-005", .warnung, "Was ein Rahmen nicht druckt, steht nicht in seinem Aufruf",
      warum: "Text außerhalb der Blöcke eines Rahmens und doppelte Blöcke fallen weg.",
      stattdessen: "Bitte den Text in einen Block {{$name}} … {{/name}} setzen.",
      gut: [seite("Text.")],
      schlecht: [seite("Text.", davor: "⟦Text, den niemand sieht.⟧")]),
    Regelblatt(
      "AU-001", .fehler, "Unter „Ausnahmen“ stehen nur Regeln, die es gibt",
      warum:
        "Eine verschriebene Nummer nimmt nichts aus, und der Befund bliebe unverstanden stehen.",
      stattdessen: "Bitte die Nummer prüfen; „vorlagenwerk rules“ zeigt alle.",
      gut: [ausnahme("BV-BF-006", "Vorab abgestimmt")],
      schlecht: [ausnahme("⟦BV-BF-066⟧", "Vorab abgestimmt")]),
    Regelblatt(
      "AU-002", .hinweis, "Eine Ausnahme trifft noch einen Befund",
      warum: "Was nichts mehr ausnimmt, verdeckt vielleicht später einen neuen Fehler.",
      stattdessen: "Bitte die Zeile streichen.", gut: [ausnahme("BV-BF-006", "Vorab abgestimmt")],
      schlecht: [ausnahme("⟦KA-004⟧", "Vorab abgestimmt")]),
    Regelblatt(
      "AU-003", .fehler, "Befunde zum Schutz nichtöffentlicher Inhalte haben keine Ausnahme",
      warum: "Was nicht öffentlich ist, darf durch keine Zeile öffentlich werden.",
      stattdessen: "Bitte den Befund beheben und die Zeile streichen.",
      gut: [ausnahme("BV-BF-006", "Vorab abgestimmt")],
      schlecht: [
        ausnahme(
          "⟦DS-004⟧", "Vorab abgestimmt",
          text: "Das Konto ist DE44 5001 0517 5407 3249 31.", begleitet: ["DS-004"])
      ]),
    Regelblatt(
      "AU-004", .fehler, "Jede Ausnahme hat einen Grund",
      warum: "Wer später liest, soll wissen, warum der Befund stehen geblieben ist.",
      stattdessen: "Bitte in der Spalte „Grund“ sagen, warum.",
      gut: [ausnahme("BV-BF-006", "Vorab abgestimmt")],
      schlecht: [ausnahme("BV-BF-006", "⟦⟧")]),
  ]

  /// A page template; `davor` stands outside its block.
  private static func seite(_ text: String, davor: String = "") -> Regelbeispiel {
    Regelbeispiel(zeigt: [
      .datei(
        "Templates/seite.html.mustache",
        "{{<layout}}\n\(davor){{$inhalt}}\n\(text)\n{{{inhalt}}}\n{{/inhalt}}\n{{/layout}}\n")
    ])
  }

  /// A paper whose date is that of its first session, with a waiver.
  private static func ausnahme(
    _ regel: String, _ grund: String, text: String = "Das Konzept ist alt.",
    begleitet: [String] = []
  ) -> Regelbeispiel {
    Regelbeispiel(
      """
      datum: 20.06.2018

      ## Begründung

      \(text)

      ## Ausnahmen

      | Regel | Grund |
      |---|---|
      | \(regel) | \(grund) |
      """, begleitet: begleitet)
  }
}
