import Ausgabe
import Diagnostics
import SourceText
import Templates

/// The templates of a project, compiled, and the files beside them that are copied as they are.
struct Schablonen: Sendable {
  let satz: TemplateSet
  /// Paths below Templates/: style sheets, pictures.
  let beigaben: [String]
  let funde: Funde

  static let ordner = "Templates"
}

extension Lauf {
  /// Reads and compiles the templates; names are checked against the page models.
  func schablonen() throws(Abbruch) -> Schablonen {
    let liste: [ListedFile]
    do {
      liste = try disk.list(auftrag.projekt + "/" + Schablonen.ordner)
    } catch {
      throw .keineVorlagen(auftrag.projekt)
    }
    var dateien: [SourceFile] = []
    var beigaben: [String] = []
    var fremde: [Finding] = []
    for datei in liste where datei.kind == .file && !datei.isHidden && datei.hasReadableName {
      if datei.path.hasSuffix(".mustache") {
        let pfad = Schablonen.ordner + "/" + datei.path
        dateien.append(SourceFile(path: pfad, bytes: try disk.lies(auftrag, pfad)))
      } else if !datei.isUnderscored {
        if Schablonenregeln.istBeigabe(datei.path) {
          beigaben.append(datei.path)
        } else {
          fremde.append(Schablonenregeln.keineBeigabe(Schablonen.ordner + "/" + datei.path))
        }
      }
    }
    let satz = TemplateSet.compile(
      dateien, folder: Schablonen.ordner, pages: Seitenwerk.vorgaben, keys: Seitenwerk.namen)
    // A name with „_“ in front says that a file is not in use yet.
    let entwuerfe = Set(
      liste.lazy.filter(\.isUnderscored).map { Schablonen.ordner + "/" + $0.path })
    let unbenutzt = satz.value.unused(by: Seitenwerk.vorgaben).filter { !entwuerfe.contains($0) }
    let befunde =
      satz.findings + unbenutzt.map(Schablonenregeln.unbenutzt)
      + Schablonenregeln.luecken(
        dateien, unbenutzt: entwuerfe.union(unbenutzt), beigaben: Set(beigaben))
    var funde = Funde()
    funde.befunde += verortet(fremde)
    for datei in dateien {
      funde.befunde += locate(
        befunde.filter { $0.path == datei.path }, in: datei,
        excerpts: auftrag.mitQuellzeilen
      ) { pfad in dateien.first { $0.path == pfad } }
    }
    // A template that is missing altogether has no file to point into.
    let bekannte = Set(dateien.map(\.path))
    funde.befunde += locate(
      satz.findings.filter { !bekannte.contains($0.path) },
      in: SourceFile(path: Schablonen.ordner, bytes: []))
    return Schablonen(satz: satz.value, beigaben: beigaben, funde: funde)
  }
}
