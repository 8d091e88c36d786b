/// Names and words of an invented Landkreis; trees and stones stand for persons.
enum Wortschatz {
  static let orte = [
    "Hohentann", "Rittersbrunn", "Oberau", "Unterau", "Kaltenbach", "Neuhöfen", "Eschenweiler",
    "Grünstetten", "Altmühlheim", "Buchenrode", "Steinach am Wald", "Lindental", "Birkenfelden",
    "Weißenstein", "Mühlhalden", "Talheim-Süd", "Königsfurt", "Rötenbach", "Schönwiesen", "Großau",
  ]

  static let personen = [
    "Ahorn, Petra", "Birke, Jonas", "Buche, Käthe", "Eibe, Tomasz", "Erle, Margarethe",
    "Esche, Jörg", "Fichte, Aylin", "Ginster, Paul", "Hasel, Ülkü", "Kiefer, Sören",
    "Lärche, Brigitte", "Linde, Emre", "Schlehe, Anna-Lena", "Tanne, Günther", "Weißdorn, Miriam",
  ]

  static let firmen = [
    "Planwerk Süd GmbH", "Ingenieurgemeinschaft Brückenschlag", "Hügel & Söhne GmbH & Co. KG",
    "Institut für kommunale Entwicklung", "Werkstatt Öffentlicher Raum", "Elektro Köhlerhof GmbH",
    "Fahrbahn + Gleis AG", "Büro Vier Jahreszeiten", "Genossenschaft Wärme vom Land eG",
  ]

  static let schulen = [
    "Gewerbliche Schule", "Kaufmännische Schule", "Schule am Mühlbach",
    "Hauswirtschaftliche Schule",
    "Schule für Pflegeberufe", "Realschule Rittersbrunn",
  ]

  static let schlagworte = [
    "Bildung", "Brandschutz", "Breitband", "Bürgerbeteiligung", "Energie", "Ehrenamt", "Familie",
    "Gesundheit", "Hochbau", "Integration", "Klimaschutz", "Kultur", "Nahverkehr", "Pflege",
    "Radverkehr", "Straßenbau", "Teilhabe", "Vergabe", "Verwaltung", "Wasser",
  ]

  /// Subjects of papers, with a word for the folder's name.
  static let themen: [(text: String, slug: String)] = [
    ("Sanierung der Kreisstraße K 6312", "kreisstrasse"),
    ("Erweiterung der Schule am Mühlbach", "schulerweiterung"),
    ("Fortschreibung des Nahverkehrsplans", "nahverkehrsplan"),
    ("Neuordnung der Bioabfallsammlung", "bioabfall"),
    ("Ausbau der Kindertagesbetreuung", "kindertagesbetreuung"),
    ("Konzept zur Unterbringung von Geflüchteten", "unterbringung"),
    ("Energetische Erneuerung des Landratsamts", "landratsamt"),
    ("Radwegnetz für den Alltag", "radwegnetz"),
    ("Ersatzbeschaffung von Einsatzfahrzeugen", "einsatzfahrzeuge"),
    ("Zuschuss an die Volkshochschule", "volkshochschule"),
    ("Klimaanpassung in den Höhengemeinden", "klimaanpassung"),
    ("Glasfaseranschluss der Gewerbegebiete", "glasfaser"),
    ("Kurzzeitpflege und Tagespflege", "kurzzeitpflege"),
    ("Suchtberatung an zwei Standorten", "suchtberatung"),
    ("Archiv- und Kulturgutpflege", "kulturgut"),
    ("Elektronische Akte in allen Fachbereichen", "elektronische-akte"),
    ("Hochwasserschutz am Rötenbach", "hochwasserschutz"),
    ("Schulsozialarbeit an beruflichen Schulen", "schulsozialarbeit"),
    ("Rettungsdienst im ländlichen Raum", "rettungsdienst"),
    ("Waldbrandvorsorge und Löschwasser", "waldbrandvorsorge"),
  ]

  /// What a title says after the subject. A colon or a quote in a title is nothing unusual, and
  /// the plain scalars of YAML cannot hold either.
  static let zusaetze = [
    " – Baubeschluss", " – Auftragsvergabe", " – Sachstandsbericht", " – Grundsatzbeschluss",
    " – Fortführung im zweiten Abschnitt", " – Beteiligung der Gemeinden", ": zweite Lesung",
    ": Umsetzung bis zum Jahresende", ": Bericht und weiteres Vorgehen",
    " – Programm „Land & Leute“",
    " (Antrag der Fraktion „Mitte“)", " – Verlängerung der Vereinbarung",
  ]

  static let dezernate = [
    "I - Zentrale Steuerung", "II - Umwelt & Bauen", "III - Recht, Ordnung & Gesundheit",
    "IV - Ländlicher Raum & Verkehr", "V - Soziales & Jugend",
  ]

  static let fachbereiche = [
    "Aufnahme & Integration", "Finanzen", "Straßen", "Schulen & Kultur", "Umwelt",
    "Jugend & Familie", "Verkehr & ÖPNV", "Hochbau", "Personal & Organisation", "Gesundheit",
  ]

  static let wirkungsziele = [
    "Die Menschen im Landkreis erreichen das Angebot in vertretbarer Zeit und ohne Hürden.",
    "Die Ausgaben bleiben beherrschbar, ohne dass die Qualität der Leistung darunter leidet.",
    "Die Gemeinden und der Landkreis arbeiten bei dieser Aufgabe abgestimmt zusammen.",
    "Der Ausstoß von Treibhausgasen in diesem Bereich sinkt stetig und nachweisbar.",
    "Fachkräfte finden im Landkreis gute Bedingungen und bleiben länger.",
  ]

  static let leistungsziele = [
    "Ein abgestimmtes Konzept mit Zeit- und Kostenplan liegt vor.",
    "Die Maßnahme ist innerhalb des Kostenrahmens fertiggestellt.",
    "Alle Standorte sind angeschlossen und arbeiten im Regelbetrieb.",
    "Die Beratung wird an fünf Tagen der Woche angeboten.",
  ]

  static let risiken = [
    "Verzögerung bei der Vergabe", "Ausfall von Schlüsselpersonen", "Steigende Baupreise",
    "Geringe Beteiligung der Gemeinden", "Späte Zusage der Fördermittel",
  ]
}
