package import Fachmodell
package import SourceText
import Terminplan

/// A document with what its rules may look at.
///
/// What several of them ask for is computed once, here. A class that never changes: every rule takes it in
/// hand, and as a struct each time some dozen references would be counted.
package final class Dokumentkontext: Sendable {
  package let dokument: Dokument
  package let register: Register
  package let lage: Dokumentlage
  /// The documents of the same folder, this one included: a paper sees its annexes.
  package let ordner: [Dokument]
  /// What stands in the bytes of the file.
  let gang: Bytegang
  /// What the paper says about money; `nil` where it has none of the sections.
  let haushalt: Haushaltslage?
  /// What its Deckungsvorschlag says; `nil` where it has none.
  let deckung: Deckung?
  /// Its list of annexes, and the words by which its text names any.
  let anlagen: [Anlageneintrag]
  let anlagenverweise: [Anlagenverweis]
  /// Words of its text in what is published or read aloud.
  let stichworte: [Stichwort]
  /// The elements of a Projektstrukturplan; `nil` for other documents.
  let strukturplan: Strukturplan?
  /// The working days of the years that it names; `nil` for other documents and where nobody names a day.
  let arbeitstage: Arbeitstagsindex?
  /// The votes of a session, and the numbers of the rows of its agenda; empty for other kinds.
  let abstimmungen: [Abstimmung]
  let tagesordnung: [TOPNummer]
  /// What rules about language and protection have to look at.
  let spuren: Schriftspuren
  /// The elements of the Projektstrukturpläne of the folder.
  private let plaene: Plaene

  package convenience init(dokument: Dokument, register: Register, ordner: [Dokument]) {
    self.init(
      Dokumentlage(dokument, register), register: register, ordner: ordner,
      plaene: Plaene(ordner, register))
  }

  /// `plaene`: those of the same folder.
  package init(_ lage: Dokumentlage, register: Register, ordner: [Dokument], plaene: Plaene) {
    let dokument = lage.dokument
    self.lage = lage
    self.dokument = dokument
    self.register = register
    self.ordner = ordner
    self.plaene = plaene
    let strukturplan = plaene.plan(dokument)
    self.strukturplan = strukturplan
    arbeitstage = strukturplan.flatMap { plan in
      Projektplan.tagesindex(
        plan, auftrag: dokument.projektauftrag(in: ordner),
        kalender: dokument.projektkalender(register.mandant, register.feiertage), rand: 0)
    }
    let haushalt = Haushaltslage(dokument, register)
    self.haushalt = haushalt
    deckung = haushalt.flatMap { Deckung($0, dokument) }
    let gang = Bytegang(dokument)
    self.gang = gang
    stichworte = Stichwort.imText(gang.stichworte, dokument, code: lage.baumgang.code)
    anlagen = Anlageneintrag.alle(dokument)
    anlagenverweise = Anlagenverweis.alle(stichworte, dokument)
    abstimmungen = Abstimmung.alle(dokument)
    tagesordnung = TOPNummer.alle(dokument)
    spuren = Schriftspuren(
      gang.spuren, in: dokument, register,
      vorlage: dokument.art.istAnlage ? ordner.first { $0.art == .vorlage } : nil)
  }

  /// The Beratungsfolge, and what is to be resolved; empty for other kinds.
  var beschluss: Beschlusslage { lage.beschluss }
  var baumgang: Baumgang { lage.baumgang }
  /// Numbers of other papers that stand in its bytes.
  package var verweise: [Span] { gang.verweise }
  var mandant: Mandant { register.mandant }
  var pfad: String { dokument.pfad }

  /// The elements of another Projektstrukturplan of the folder.
  func strukturplan(_ dokument: Dokument) -> Strukturplan? { plaene.plan(dokument) }

  /// When each of its elements begins and ends; nothing for other documents.
  func plantermine(_ dokument: Dokument) -> [Plantermin] {
    plaene.termine(dokument)?.termine ?? []
  }

  /// What the network says of each element of this plan; nothing for other documents.
  func netztermine() -> [Termine?] {
    guard let strukturplan, let arbeitstage else { return [] }
    if let bekannte = plaene.termine(dokument)?.netztermine, !bekannte.isEmpty { return bekannte }
    return Projektplan.netz(
      strukturplan, auftrag: projektauftrag, kalender: projektkalender, arbeitstage
    ).netz.termine
  }
}

/// The Projektstrukturpläne of a folder, each read once for all documents that ask for it.
package struct Plaene: Sendable {
  private let plaene: [(dokument: Dokument, plan: Strukturplan, termine: Plantermine)]

  package init(_ ordner: [Dokument], _ register: Register) {
    plaene = ordner.compactMap { dokument in
      Strukturplan(dokument).map { plan in
        (dokument, plan, Plantermine(plan, dokument, ordner, register))
      }
    }
  }

  func plan(_ dokument: Dokument) -> Strukturplan? {
    guard dokument.art == .projektstrukturplan else { return nil }
    return plaene.first { $0.dokument === dokument }?.plan
  }

  func termine(_ dokument: Dokument) -> Plantermine? {
    plaene.first { $0.dokument === dokument }?.termine
  }
}
