/// The corpus as a project folder of this program.
struct ContentProject {
  let options: Options

  func write(to target: Folder) throws(Refusal) {
    let content = target.folder("Content")
    let papers = content.folder("vorlagen")
    var plan = Sitzungsplan()
    var years: Set<Int> = []
    for index in 0..<options.count {
      let vorlage = Vorlage(seed: options.seed, index: index)
      let jahr = vorlage.kennung.jahr
      years.insert(jahr)
      plan.add(vorlage)
      let folder = papers.folder("\(jahr)").folder(vorlage.kennung.ordner)
      try folder.create()
      try folder.write("vorlage.md", VorlageSchrift(vorlage: vorlage).markdown)
      guard let projekt = vorlage.projekt else { continue }
      let writer = ProjektSchrift(vorlage: vorlage, projekt: projekt)
      for anlage in projekt.anlagen {
        let (head, body) = writer.anlage(anlage.datei)
        try folder.write(
          "\(anlage.datei).md", "---\n\(head.joined(separator: "\n"))\n---\n\n\(body)")
      }
    }
    try registers(content, plan: plan, years: years.sorted())
  }

  private func registers(
    _ content: Folder, plan: Sitzungsplan, years: [Int]
  ) throws(Refusal) {
    try content.write("mandant.yml", Register.mandant)
    let bodies = content.folder("gremien")
    try bodies.create()
    for gremium in Gremium.register {
      try bodies.write("\(gremium.kennung).md", Register.gremium(gremium))
    }
    let meetings = content.folder("sitzungen")
    try meetings.create()
    for sitzung in plan.sitzungen { try meetings.write("\(sitzung.datei).md", sitzung.markdown) }
    let budgets = content.folder("haushalt")
    try budgets.create()
    for jahr in years { try budgets.write("\(jahr).md", Register.haushalt(jahr)) }
    let pages = content.folder("seiten")
    try pages.create()
    for index in Register.seiten.indices {
      try pages.write("\(Register.seiten[index].datei).md", Register.seite(index))
    }
  }
}
