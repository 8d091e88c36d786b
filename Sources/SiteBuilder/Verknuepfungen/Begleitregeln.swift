import Diagnostics
import Regeln

/// Sheets of the rules whose findings are made elsewhere: about templates, and about waivers.
enum Begleitregeln {
  static let blaetter = [
    Regelblatt(
      "TP-001", .fehler, "Eine Seitenvorlage nennt nur Angaben, die ihre Seite hat",
      warum: "Ein verschriebener Name bliebe auf der Website leer, und niemand bemerkte es.",
      stattdessen: "Bitte den Namen prüfen; der Befund nennt den nächsten, den es gibt.",
      gut: [], schlecht: []),
    Regelblatt(
      "TP-002", .fehler, "Eine Seitenvorlage ist vollständig und richtig geklammert",
      warum: "Mit einer offenen Klammer oder einem fehlenden Baustein ist keine Seite zu machen.",
      stattdessen:
        "Bitte die genannte Stelle schließen oder den Baustein unter Templates/ anlegen.",
      gut: [], schlecht: []),
    Regelblatt(
      "TP-003", .fehler, "Eine Seitenvorlage druckt Texte und wiederholt Listen",
      warum: "Eine Liste oder eine Gruppe von Angaben ist kein Text, den man drucken könnte.",
      stattdessen: "Bitte {{#name}} … {{/name}} statt {{name}} schreiben.", gut: [], schlecht: []),
    Regelblatt(
      "TP-004", .warnung, "Texte stehen in HTML mit zwei Klammern, fertige Auszeichnung mit drei",
      warum: "Drei Klammern drucken Zeichen wie „<“ ungeschützt, zwei schützen auch, was schon "
        + "fertig ist.",
      stattdessen: "Bitte {{name}} für Texte und {{{name}}} für fertige Auszeichnung schreiben.",
      gut: [], schlecht: []),
    Regelblatt(
      "TP-005", .warnung, "Was ein Rahmen nicht druckt, steht nicht in seinem Aufruf",
      warum: "Text außerhalb der Blöcke eines Rahmens und doppelte Blöcke fallen weg.",
      stattdessen: "Bitte den Text in einen Block {{$name}} … {{/name}} setzen.",
      gut: [], schlecht: []),
    Regelblatt(
      "AU-001", .fehler, "Unter „Ausnahmen“ stehen nur Regeln, die es gibt",
      warum:
        "Eine verschriebene Nummer nimmt nichts aus, und der Befund bliebe unverstanden stehen.",
      stattdessen: "Bitte die Nummer prüfen; „vorlagenwerk rules“ zeigt alle.",
      gut: [], schlecht: []),
    Regelblatt(
      "AU-002", .hinweis, "Eine Ausnahme trifft noch einen Befund",
      warum: "Was nichts mehr ausnimmt, verdeckt vielleicht später einen neuen Fehler.",
      stattdessen: "Bitte die Zeile streichen.", gut: [], schlecht: []),
    Regelblatt(
      "AU-003", .fehler, "Befunde zum Schutz nichtöffentlicher Inhalte haben keine Ausnahme",
      warum: "Was nicht öffentlich ist, darf durch keine Zeile öffentlich werden.",
      stattdessen: "Bitte den Befund beheben und die Zeile streichen.", gut: [], schlecht: []),
    Regelblatt(
      "AU-004", .fehler, "Jede Ausnahme hat einen Grund",
      warum: "Wer später liest, soll wissen, warum der Befund stehen geblieben ist.",
      stattdessen: "Bitte in der Spalte „Grund“ sagen, warum.", gut: [], schlecht: []),
  ]
}
