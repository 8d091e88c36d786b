import Diagnostics
import Fachmodell

extension [Finding] {
  /// Without what only follows from a `mandant.yml` that could not be read, or not wholly: what the house says
  /// there is not known then, and nobody is to be measured by the defaults.
  func ohneMandantfolgen(_ mandant: Mandant, _ dokument: Dokument) -> [Finding] {
    guard !isEmpty, mandant.istTeilsUnklar else { return self }
    let unklare = Set(
      angabenJeRegel.filter { $0.value.contains(where: mandant.istUnklar) }.map(\.key))
    return filter { befund in
      !unklare.contains(befund.rule)
        // The keys of a head are the same in every house.
        || befund.rule.hasPrefix("BV-ST-") && befund.span.start < dokument.kopfSpan.end
          && befund.span != dokument.artSpan
    }
  }
}

/// What rules about single documents take from `mandant.yml`, where a default may blame somebody.
private let angabenJeRegel: [String: [Felddefinition]] = {
  typealias Angabe = Mandantfeld
  let worte = [Angabe.labels, Angabe.vorlagearten]
  let ruhetage = [
    Angabe.land.definition, Angabe.oertlicheFeiertage.definition, Angabe.freieTage,
  ]
  return [
    "BV-ST-001": worte,
    "BV-ST-002": worte + [Angabe.mittelzeilen],
    "BV-BF-007": [Angabe.ladungsfristTage.definition, Angabe.ladungsfristZaehlweise.definition],
    "BV-BS-006": [Angabe.betragspruefungAb.definition],
    "BV-HH-006": [Angabe.einmaligBedeutet.definition],
    "BV-HH-014": [Angabe.deckungFremdesBudget.definition],
    "KA-003": ruhetage, "KA-005": ruhetage + [Angabe.merktage],
    "PSP-009": ruhetage, "PSP-012": ruhetage + [Angabe.personentagStunden.definition],
    "PSP-018": ruhetage, "PSP-022": ruhetage, "VB-003": [Angabe.vertretung],
    "SP-008": [Angabe.abkuerzungen],
  ]
}()
