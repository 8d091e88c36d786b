/// Papers that show what must be there.
enum Pflichtbeispiele {
  static let vollstaendig =
    kopf + "nummer: 140/2018\n" + angaben + rumpf + "Der Vertrag läuft aus.\n"
  static let ohneNummer =
    "---\nart: ⟦Informationsvorlage⟧\n" + angaben + rumpf + "Der Vertrag läuft aus.\n"
  static let leereBegruendung =
    "---\nart: Informationsvorlage\nnummer: 140/2018\n" + angaben
    + rumpf.replacing("## Begründung", with: "⟦## Begründung⟧")

  private static let kopf = "---\nart: Informationsvorlage\n"
  private static let angaben = """
    datum: 08.06.2018
    betreff: Bericht über den Verkehrsvertrag
    fachbereich: Verkehr

    """
  private static let rumpf = """
    ---

    ## Beratungsfolge

    | Gremium  | Status     | Datum      | Zuständigkeit |
    |----------|------------|------------|---------------|
    | Kreistag | öffentlich | 18.07.2018 | Kenntnisnahme |

    ## Mitteilung

    Der Verkehrsvertrag endet 2019.

    ## Begründung


    """
}
