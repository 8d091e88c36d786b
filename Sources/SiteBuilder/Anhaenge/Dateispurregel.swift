import Diagnostics
import Fachmodell
import Regeln
import SourceText

/// Sagt: Diese Datei trägt mehr bei sich, als man ihr ansieht – Verfasser, Kommentare, Aufnahmeort.
///
/// Only of files that a public paper publishes. It names the kind and never the content: findings are read
/// by more people than the file. Quelle: DSGVO Art. 5 und 25.
enum Dateispurregel {
  static let blatt = Regelblatt(
    "DS-010", .warnung, "Veröffentlichte Dateien enthalten keine verborgenen Angaben",
    warum:
      "Verfasser, Kommentare, gelöschter Text und Aufnahmeort stehen in der Datei und werden mit ihr "
      + "veröffentlicht, auch wenn man sie beim Lesen nicht sieht.",
    stattdessen:
      "Bitte in Word, Excel und PowerPoint unter „Datei > Informationen > Dokument prüfen“ alles "
      + "entfernen und das PDF daraus neu erzeugen; bei Bildern in den Eigenschaften unter „Details“ die "
      + "persönlichen Informationen entfernen. Der Name des Verfassers allein ist ein Hinweis.",
    quelle: "DSGVO Art. 5 und 25",
    beschrieben: Regelblatt.Beschreibung(
      schlecht: [
        "`konzept.docx` unter „Anlagen“ enthält Kommentare aus der Abstimmung und nachverfolgte "
          + "Änderungen mit gelöschten Sätzen.",
        "`angebot.pdf` nennt in seinen Eigenschaften, wer es geschrieben hat (ein Hinweis).",
        "`dach.jpg`, ein Foto mit dem Telefon, nennt den Ort der Aufnahme auf wenige Meter genau.",
      ],
      gut: [
        "`konzept.pdf` ist aus dem geprüften Word-Dokument neu erzeugt, ohne Verfasser und Kommentare.",
        "`dach.jpg` ist ohne Angaben zu Ort und Gerät gespeichert.",
      ]), gut: [], schlecht: [])

  static func befund(_ pfad: String, _ span: Span, _ datei: String, _ spuren: [Dateispur])
    -> Finding
  {
    blatt.befund(
      pfad, span,
      "Datei „\(datei)“ wird mit verborgenen Angaben veröffentlicht: "
        + spuren.map(\.name).joined(separator: ", "), rat: [Fix(blatt.stattdessen)],
      stufe: spuren.map(\.stufe).max())
  }
}

extension Lauf {
  /// Larger files are looked at only at their beginning.
  private static let hoechstens = 32_000_000

  /// What the files of a plan hold that nobody sees, at the row or link that names each.
  func dateispuren(_ plan: Anhangsplan, _ dokument: Dokument) -> [Finding] {
    plan.ziele.keys.sorted().compactMap { pfad in
      let bytes = try? disk.readPrefix(auftrag.projekt + "/" + pfad, Self.hoechstens)
      guard let bytes else { return nil }
      let spuren = Dateispur.alle(in: bytes)
      guard !spuren.isEmpty else { return nil }
      let name = pfad.split(separator: "/").last.map(String.init) ?? pfad
      return Dateispurregel.befund(dokument.pfad, stelle(pfad, dokument), name, spuren)
    }
  }

  private func stelle(_ pfad: String, _ dokument: Dokument) -> Span {
    if let zeile = dokument.zeilen(Vorlage.anlagen).first(where: {
      dokument.anlagenpfad($0) == pfad
    }) {
      return zeile.span(Anlage.datei)
    }
    let link = dokument.baum.links.first { link in
      if case .datei(pfad, _) = Linkweg(link.destination, in: dokument.ordner) {
        true
      } else {
        false
      }
    }
    return link?.span ?? dokument.titelSpan
  }
}
