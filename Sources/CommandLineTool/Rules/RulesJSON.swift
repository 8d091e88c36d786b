internal import Diagnostics
internal import Regeln

/// `{"version":1,"rules":[{"id":…,"level":…,"title":…,"reason":…,"advice":…,"source":…,"good":[…],
/// "bad":[…],"goodInWords":[…],"badInWords":[…]}]}`; an example is a list of files with `path` and
/// `text`, or a sentence where no text can show it.
enum RulesJSON {
  static func text(_ sheets: [Regelblatt]) -> String {
    let rules = sheets.map { sheet in
      let pairs = [
        ("id", sheet.id), ("level", sheet.stufe.rawValue), ("title", sheet.titel),
        ("reason", sheet.warum), ("advice", sheet.stattdessen), ("source", sheet.quelle),
      ]
      return "{" + pairs.map { "\"\($0.0)\":\(quotedJSON($0.1))" }.joined(separator: ",")
        + ",\"good\":\(examples(sheet.gut)),\"bad\":\(examples(sheet.schlecht))"
        + ",\"goodInWords\":\(sentences(sheet.beschrieben.gut))"
        + ",\"badInWords\":\(sentences(sheet.beschrieben.schlecht))}"
    }
    return "{\"version\":1,\"rules\":[\n" + rules.joined(separator: ",\n") + "\n]}\n"
  }

  private static func sentences(_ sentences: [String]) -> String {
    "[" + sentences.map { quotedJSON($0) }.joined(separator: ",") + "]"
  }

  private static func examples(_ examples: [Regelbeispiel]) -> String {
    let texts = examples.map { example in
      let parts = example.teile.map { part in
        "{\"path\":\(quotedJSON(part.pfad)),\"text\":\(quotedJSON(part.text))}"
      }
      return "[" + parts.joined(separator: ",") + "]"
    }
    return "[" + texts.joined(separator: ",") + "]"
  }
}
