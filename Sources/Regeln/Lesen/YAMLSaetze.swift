import Diagnostics
import Fachmodell
import SourceText

/// Sentences for what is wrong with a head or with `mandant.yml` as YAML.
enum YAMLSaetze {
  /// Which rule a fact belongs to.
  enum Rubrik { case schreibweise, verweis, aufbau, steuerzeichen }

  /// The finding, if the fact is of this kind.
  static func befund(
    _ befund: Lesebefund, _ rubrik: Rubrik, _ blatt: Regelblatt, _ pfad: String,
    _ text: (Span) -> String
  ) -> Finding? {
    let stelle: Lesebefund.YAMLStelle
    switch befund.art {
    case .kopf(.yaml(let problem)), .yaml(let problem): stelle = problem
    default: return nil
    }
    guard self.rubrik(stelle) == rubrik else { return nil }
    return blatt.befund(pfad, stelle.span, satz(stelle, text))
  }

  static func rubrik(_ stelle: Lesebefund.YAMLStelle) -> Rubrik {
    switch stelle.kind {
    case .colonInValue, .tabIndent, .unclosedQuote, .unclosedBracket, .badCharacter, .badIndent,
      .notAKey, .missingSpaceAfterColon, .textAfterQuote, .badEscape, .dashInValue, .other:
      .schreibweise
    case .anchor, .alias, .tag, .mergeKey, .complexKey: .verweis
    case .tooDeep, .secondDocument, .notAMapping: .aufbau
    case .controlCharacter: .steuerzeichen
    }
  }

  static func satz(_ stelle: Lesebefund.YAMLStelle, _ text: (Span) -> String) -> Lesesatz {
    let wort = gekuerzt(text(stelle.span))
    return switch stelle.kind {
    case .colonInValue:
      Lesesatz(
        "Zweiter Doppelpunkt in der Zeile ist nicht eindeutig",
        "Ein Doppelpunkt mit Leerzeichen trennt die Angabe von ihrem Wert; steht im Wert noch "
          + "einer, ist unklar, was gemeint ist.", anfuehren(stelle, text))
    case .textAfterQuote:
      Lesesatz(
        "Text „\(wort)“ folgt auf das schließende Anführungszeichen",
        "Ein Wert, der mit einem Anführungszeichen beginnt, endet mit dem nächsten.",
        anfuehren(stelle, text))
    case .tabIndent:
      Lesesatz(
        "Tabulator steht am Anfang der Zeile",
        "Wie weit ein Tabulator einrückt, ist überall anders; deshalb ist er hier nicht erlaubt.",
        Fix("Bitte den Tabulator löschen oder durch Leerzeichen ersetzen."))
    case .unclosedQuote:
      Lesesatz(
        "Anführungszeichen wird nicht geschlossen",
        "Ein gerades Anführungszeichen am Anfang eines Wertes braucht am Ende ein zweites.",
        Fix(
          "Bitte am Ende des Wertes ein gerades Anführungszeichen ergänzen oder das erste streichen."
        ))
    case .unclosedBracket:
      Lesesatz(
        "Klammer „\(wort)“ wird nicht geschlossen",
        "Eine eckige oder geschweifte Klammer am Anfang eines Wertes beginnt eine Liste; darin "
          + "müssen Kommas trennen und die Klammer am Ende stehen.",
        Fix("Bitte die Klammer schließen, oder den Wert ohne Klammern und mit „;“ trennen."))
    case .badCharacter(let zeichen):
      Lesesatz(
        "Zeichen „\(sichtbar(zeichen))“ darf nicht am Anfang stehen",
        "Dieses Zeichen hat in YAML am Anfang einer Angabe oder eines Wertes eine eigene Bedeutung.",
        Fix("Bitte den ganzen Wert in gerade Anführungszeichen setzen."))
    case .controlCharacter(let zeichen):
      Lesesatz(
        "Steuerzeichen \(sichtbar(zeichen)) steht im Text",
        "Man sieht es nicht; es kommt beim Kopieren aus anderen Programmen mit und wird als "
          + "Leerzeichen gelesen.",
        Fix("Bitte die Stelle löschen und neu tippen.", replacement: " "))
    case .badIndent:
      Lesesatz(
        "Zeile ist anders eingerückt als die übrigen",
        "Die Einrückung sagt, wozu eine Zeile gehört; hier ist das nicht zu erkennen.",
        Fix("Bitte die Zeile so weit einrücken wie ihre Nachbarn; im Kopf einer Vorlage gar nicht.")
      )
    case .notAKey where wort.contains(": ["):
      Lesesatz(
        "Kästchen oder Klammer in „\(wort)“ ist nicht zu lesen",
        "Hinter dem Doppelpunkt steht der Wert allein; eine eckige Klammer beginnt dort eine Liste.",
        Fix("Bitte nur den Wert schreiben, zum Beispiel „ja“ statt „[x] ja“."))
    case .notAKey:
      Lesesatz(
        "Zeile „\(wort)“ hat keinen Doppelpunkt",
        "Jede Zeile besteht aus einer Angabe, einem Doppelpunkt und dem Wert. Gehört der Text zur "
          + "Zeile darüber, muss er dort stehen.",
        Fix("Bitte die Zeile als „Angabe: Wert“ schreiben oder an die vorige anhängen."))
    case .missingSpaceAfterColon:
      Lesesatz(
        "Leerzeichen nach dem Doppelpunkt fehlt",
        "Erst ein Doppelpunkt mit Leerzeichen trennt die Angabe von ihrem Wert.",
        Fix("Bitte nach dem Doppelpunkt ein Leerzeichen setzen.", replacement: ": "))
    case .badEscape:
      Lesesatz(
        "Rückstrich „\\“ hat hier keine Bedeutung",
        "In geraden Anführungszeichen leitet „\\“ ein besonderes Zeichen ein.",
        Fix("Bitte „\\\\“ schreiben, wenn ein Rückstrich gemeint ist.", replacement: "\\\\"))
    case .dashInValue:
      Lesesatz(
        "Strich nach dem Doppelpunkt beginnt keine Liste",
        "Eine Liste mit Strichen beginnt erst in der Zeile nach der Angabe.",
        Fix(
          "Bitte den Strich streichen, mehrere Werte mit „;“ trennen, oder in neue Zeilen schreiben."
        ))
    case .other(let meldung):
      Lesesatz(
        "Zeile ist nicht zu lesen",
        "Der YAML-Leser meldet: „\(gekuerzt(meldung))“.",
        Fix("Bitte die Zeile als „Angabe: Wert“ neu schreiben."))
    case .anchor, .alias, .tag: sonderzeichen(stelle, wort)
    case .mergeKey:
      Lesesatz(
        "Angabe „<<“ wird nicht ausgewertet",
        "Sie übernähme Angaben von einer anderen Stelle; wer die Datei liest, sähe das nicht.",
        Fix("Bitte die Angaben selbst hinschreiben."))
    case .complexKey:
      Lesesatz(
        "Liste oder Klammer steht dort, wo der Name einer Angabe stehen soll",
        "Vor dem Doppelpunkt steht der Name der Angabe, ein einfaches Wort.",
        Fix("Bitte die Zeile als „Angabe: Wert“ schreiben."))
    case .tooDeep:
      Lesesatz(
        "Angaben sind zu tief ineinander verschachtelt",
        "So tief verschachtelte Listen liest niemand; ab hier wird nichts mehr gelesen.",
        Fix("Bitte die Klammern oder Einrückungen auflösen."))
    case .secondDocument:
      Lesesatz(
        "Zweites Dokument beginnt in derselben Datei",
        "Eine Zeile „---“ beginnt in YAML ein neues Dokument; was danach steht, wird nicht gelesen.",
        Fix("Bitte die Zeile streichen."))
    case .notAMapping:
      Lesesatz(
        "Angaben haben nicht die Form „Angabe: Wert“",
        "Hier stehen eine Liste oder ein einzelner Text; daraus ist nicht zu erkennen, was wozu gehört.",
        Fix("Bitte jede Zeile als „Angabe: Wert“ schreiben, ohne Strich davor."))
    }
  }

  private static func sonderzeichen(_ stelle: Lesebefund.YAMLStelle, _ wort: String) -> Lesesatz {
    Lesesatz(
      "Wert „\(wort)“ ist ein Sonderzeichen von YAML und wird nicht ausgewertet",
      "„&“, „*“ und „!“ am Anfang verweisen auf andere Stellen oder ändern den Typ; die Angabe gilt "
        + "deshalb als leer.",
      Fix("Bitte den Wert selbst hinschreiben oder in gerade Anführungszeichen setzen."))
  }

  private static func anfuehren(
    _ stelle: Lesebefund.YAMLStelle, _ text: (Span) -> String
  ) -> Fix {
    guard let wert = stelle.value else {
      return Fix("Bitte den ganzen Wert in gerade Anführungszeichen setzen.")
    }
    let ersatz = angefuehrt(text(wert))
    return Fix(
      "Bitte den Wert so schreiben: „\(gekuerzt(ersatz))“.", replacement: ersatz, span: wert)
  }

  /// The text as a YAML scalar in double quotes.
  static func angefuehrt(_ text: String) -> String {
    var ersatz = "\""
    for zeichen in text.unicodeScalars {
      if zeichen == "\"" || zeichen == "\\" { ersatz.unicodeScalars.append("\\") }
      ersatz.unicodeScalars.append(zeichen)
    }
    return ersatz + "\""
  }

  /// The character, or its number where it cannot be seen.
  private static func sichtbar(_ zeichen: Unicode.Scalar) -> String {
    let istUnsichtbar =
      zeichen.value < 0x21 || (0x7F...0xA0).contains(zeichen.value)
      || zeichen.properties.isDefaultIgnorableCodePoint
    guard istUnsichtbar else { return String(zeichen) }
    let ziffern = String(zeichen.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - ziffern.count)) + ziffern
  }
}
