import Ausgabe
import Fachmodell

/// What the site still shows while a Fehler keeps it as it is, although the content says otherwise by now.
struct Restbestand {
  /// „139/2018“, „139/2018, Anlage plan.pdf“, „vorlagen/139-2018/“, in the order of the site.
  let namen: [String]

  /// - Parameters:
  ///   - lauf: knows which document has which address.
  ///   - bestand: the records of all documents.
  ///   - seiten: paths of the files that the last build has written.
  init(_ lauf: Lauf, _ bestand: Bestand, seiten: [String]) {
    let online = Set(seiten)
    var bekannt: Set<String> = []
    var namen: [(adresse: String, name: String)] = []
    for (steckbrief, adresse) in lauf.adressen(bestand) {
      bekannt.insert(adresse)
      switch steckbrief.oeffentlichkeit {
      // What nobody can read may well be meant to stay.
      case .oeffentlich, .nicht(.unlesbar): continue
      case .nicht: break
      }
      if online.contains(adresse + "index.html") {
        namen.append((adresse, steckbrief.nummer.isEmpty ? adresse : steckbrief.nummer))
      }
    }
    for vorlage in bestand.steckbriefe where vorlage.art == .vorlage {
      let adresse = Adressen.vorlage(vorlage.adressname)
      for anlage in vorlage.anlagen where !anlage.istOeffentlich {
        guard let pfad = anlage.pfad else { continue }
        let datei = adresse + Anhangsplan.ziel(pfad, in: vorlage.ordner)
        let seite = Adressen.anlage(vorlage.adressname, stamm: Self.stamm(pfad)) + "index.html"
        if online.contains(datei) || online.contains(seite) {
          namen.append(
            (
              datei,
              "\(vorlage.nummer.isEmpty ? adresse : vorlage.nummer), Anlage „\(anlage.datei)“"
            ))
        }
      }
    }
    // Pages of papers that are gone, or have another number by now.
    for seite in seiten where seite.hasPrefix(Adressen.vorlagen) && seite.hasSuffix("/index.html") {
      let adresse = String(seite.dropLast("index.html".count))
      let oben = adresse.split(separator: "/").prefix(2).joined(separator: "/") + "/"
      if adresse != Adressen.vorlagen, adresse == oben, !bekannt.contains(adresse) {
        namen.append((adresse, adresse))
      }
    }
    // Projects that are closed, gone or renamed, by all that their page shows.
    let projekte = Set(Projektverzeichnis(bestand).eintraege.map(\.adresse))
    for seite in seiten where seite.hasPrefix(Adressen.projekte) && seite.hasSuffix("/index.html") {
      let adresse = String(seite.dropLast("index.html".count))
      if adresse != Adressen.projekte, !projekte.contains(adresse) {
        namen.append((adresse, adresse))
      }
    }
    self.namen = namen.sorted { ($0.adresse, $0.name) < ($1.adresse, $1.name) }.map(\.name)
      .reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }

  private static func stamm(_ pfad: String) -> String {
    let name = pfad.split(separator: "/").last.map(String.init) ?? pfad
    return name.hasSuffix(".md") ? String(name.dropLast(3)) : name
  }
}
