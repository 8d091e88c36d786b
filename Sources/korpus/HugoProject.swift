/// The same papers for Hugo: facts as YAML front matter, prose as body.
///
/// Papers and passages that the public may not see are left out, because Hugo has no notion of
/// them; that saves Hugo their work, not us.
struct HugoProject {
  let options: Options

  func write(to target: Folder) throws(Refusal) {
    let content = target.folder("content")
    let papers = content.folder("vorlagen")
    var plan = Sitzungsplan()
    for index in 0..<options.count {
      let vorlage = Vorlage(seed: options.seed, index: index)
      plan.add(vorlage)
      guard vorlage.kennung.zugang.istOeffentlich else { continue }
      let folder = papers.folder("\(vorlage.kennung.jahr)").folder(vorlage.kennung.ordner)
      try folder.create()
      let writer = HugoSchrift(vorlage: vorlage)
      try folder.write("vorlage.md", writer.markdown)
      guard let projekt = vorlage.projekt else { continue }
      for anlage in projekt.anlagen {
        try folder.write("\(anlage.datei).md", writer.anlage(anlage, projekt))
      }
    }
    for sitzung in plan.sitzungen {
      let folder = content.folder("sitzungen").folder(sitzung.datei)
      try folder.create()
      try folder.write("_index.md", HugoSchrift.sitzung(sitzung))
    }
    for gremium in Gremium.register {
      let folder = content.folder("gremien").folder(gremium.kennung)
      try folder.create()
      try folder.write("_index.md", HugoSchrift.gremium(gremium))
    }
    for seite in Register.seiten {
      try content.write(
        "\(seite.datei).md", "---\ntitle: \(seite.titel)\ntype: seite\n---\n\n\(seite.text)\n")
    }
  }
}
