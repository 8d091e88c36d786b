/// The sentences that running text is made of.
enum Saetze {
  static let prosa = patterns(
    """
    Der Fachbereich hat die Lage in {ort} im Frühjahr erneut erhoben und mit den Zahlen aus dem \
    Jahr {jahr} verglichen.
    Gegenüber der ersten Schätzung liegt der Aufwand um {prozent} höher; die Gründe sind im \
    Folgenden dargestellt.
    Beteiligt waren {zahl} Einrichtungen, der Gemeindetag und die Träger der freien \
    Wohlfahrtspflege.
    Nach {paragraf} der Landkreisordnung entscheidet der Kreistag, soweit die Aufgabe nicht \
    einem Ausschuss übertragen ist.
    Für die Vorbereitung rechnet die Verwaltung mit {monate} Monaten, danach kann der Betrieb \
    schrittweise beginnen.
    Die laufenden Kosten betragen nach heutigem Stand jährlich rund {betrag} und werden im \
    Budget des Fachbereichs aufgefangen.
    Im {gremium} wurde die Frage zuletzt am {tag} ausführlich erörtert.
    Von den befragten Haushalten in {ort} gaben **{prozent}** an, dass sie das Angebot \
    regelmäßig nutzen.
    Ein Gutachten ({firma}) hat die Annahmen der Verwaltung im Wesentlichen bestätigt.
    Wer das Angebot nutzt, kommt meist aus {ort} oder {ort}; aus den übrigen Gemeinden sind es \
    weniger als {prozent}.
    Das Landratsamt hat die Unterlagen am {tag} vollständig erhalten und binnen {monate} Monaten \
    geprüft.
    Offen ist noch, ob die Flächen in {ort} rechtzeitig zur Verfügung stehen; die Gespräche mit \
    den Eigentümern laufen.
    Der Ansatz je Einwohner liegt damit bei {prozent} dessen, was vergleichbare Kreise ausgeben.
    Sobald die Genehmigung vorliegt, werden die Arbeiten in zwei Losen vergeben, damit der \
    Verkehr in {ort} nicht vollständig gesperrt werden muss.
    In der Anhörung haben {zahl} Verbände Stellung genommen; ihre Hinweise sind, soweit sie die \
    Sache betreffen, eingearbeitet.
    Ein Vergleich mit drei Nachbarkreisen zeigt, dass der Landkreis bei den Ausgaben je Kopf im \
    *mittleren Feld* liegt.
    Die Gemeinden {ort} und {ort} haben ihre Mitarbeit zugesagt, sofern die Kosten nach \
    Einwohnern verteilt werden.
    Damit entfällt ab dem übernächsten Jahr der bisherige Sonderweg über die Umlage.
    Zu berücksichtigen ist, dass die Preise für Bauleistungen seit {jahr} um mehr als {prozent} \
    gestiegen sind.
    An der Einrichtung „{schule}“ sind derzeit {zahl} Plätze belegt; frei ist keiner mehr.
    Das Vorhaben „{thema}“ ist davon nicht berührt und wird unabhängig weitergeführt.
    Eine Anfrage beim Ministerium hat ergeben, dass die Richtlinie in dieser Form bis auf \
    Weiteres fortgilt.
    Die [Auswertung](https://daten.hohentann.example.org/bericht/{seite}) steht zur Einsicht \
    bereit.
    Näheres regelt die [Satzung über die \
    Benutzung](https://recht.hohentann.example.org/satzung/{seite}) in ihrer geltenden Fassung.
    Auskunft gibt die Geschäftsstelle, siehe \
    <https://rat.hohentann.example.org>.
    Am {wochentag} hat ein Ortstermin mit der Straßenverkehrsbehörde und der Polizei \
    stattgefunden.
    Die Verwaltung empfiehlt, die Vereinbarung zunächst auf {monate} Monate zu befristen & \
    danach neu zu bewerten.
    Der Zustand der Gebäude lässt eine weitere Nutzung über das Jahr hinaus zwar zu, verursacht \
    aber steigende Unterhaltungskosten.
    Rund {betrag} entfallen auf Planung und Bauleitung, der Rest auf die Ausführung.
    Barrierefreie Zugänge sind vorgesehen; der Beirat hat die Pläne gesehen und {zahl} \
    Anregungen gegeben.
    Die Zahl der Beratungen ist seit {jahr} von Jahr zu Jahr gewachsen, zuletzt um {prozent}.
    Ohne das Vorhaben müssten {zahl} Plätze in auswärtigen Einrichtungen belegt werden, was \
    deutlich teurer wäre.
    Wo es möglich war, sind Eigenleistungen der Vereine bereits abgezogen.
    Die Ausschreibung soll so gefasst werden, dass auch kleinere Betriebe aus der Region \
    anbieten können.
    In {ort} genügt dagegen eine einfache Lösung: Die vorhandene Fläche wird umgewidmet und neu \
    beschildert.
    Die Kämmerei hat die Berechnung geprüft und keine Einwände erhoben.
    Strittig ist allein die Höhe der Beteiligung; hierzu liegen zwei Vorschläge vor.
    Die Maßnahme trägt dazu bei, dass längere Wege entfallen – vor allem für Familien ohne \
    eigenes Auto.
    Für die Höhengemeinden bleibt es bei der bisherigen Regelung, weil dort andere \
    Voraussetzungen gelten.
    Die Mittel sind im Haushaltsplan veranschlagt; eine Umschichtung innerhalb des Budgets \
    reicht daher aus.
    Erste Erfahrungen aus {ort} liegen vor: Dort hat sich das Verfahren nach {monate} Monaten \
    eingespielt.
    Der Personalrat ist unterrichtet und hat dem Vorgehen zugestimmt.
    Ansprechperson für die Gemeinden ist {person}, die Vertretung übernimmt der Fachbereich.
    Gleichzeitig steigt der Anteil der Anträge, die elektronisch gestellt werden, auf mehr als \
    {prozent}.
    Sollte sich die Lieferung verzögern, wird der Ausschuss in der nächsten Sitzung \
    unterrichtet.
    Die Kosten & Erlöse wurden nach derselben Methode ermittelt wie im Bericht des Jahres \
    {jahr}.
    Eine Alternative wäre, die Aufgabe an einen Zweckverband zu geben; dafür fehlt es aber an \
    einem gemeinsamen Willen.
    Die Anlieger sind am {tag} in einer Versammlung über den Ablauf unterrichtet worden.
    Geplant sind {zahl} Haltestellen, davon ein Drittel mit Wetterschutz und Anzeige.
    Mit `Variante {zahl}` rechnet die Planung, weil sie den kleinsten Eingriff in die Landschaft \
    verlangt.
    Auch künftig gilt: Wer Leistungen bestellt, trägt die Folgekosten in seinem Budget.
    Die Frist für die Abrechnung endet am {tag}; sie kann einmal verlängert werden.
    Aus Sicht der Verwaltung überwiegen die Vorteile deutlich, zumal der Betrieb ohne \
    zusätzliche Fläche auskommt.
    Besonders hilfreich war die Mitarbeit der Kreisrätinnen und Kreisräte aus der *Arbeitsgruppe \
    Übergang*.
    """)

  /// Items of lists: short, without full stop.
  static let punkte = patterns(
    """
    Begehung aller Standorte in {ort}
    Abstimmung mit dem Auftragnehmer ({firma}) über den **Zeitplan**
    Kostenrahmen von {betrag} je Abschnitt
    Beschaffung von {zahl} Geräten für die Einrichtung „{schule}“
    Rückmeldung der Gemeinden bis zum {tag}
    Übergabe der Unterlagen an den {gremium}
    Auswertung der Befragung (Rücklauf {prozent})
    Öffentliche Vorstellung in {ort}, siehe [Termin](https://rat.hohentann.example.org/termin/{seite})
    Anpassung der Verträge für höchstens {monate} Monate
    Prüfung, ob die Räume für {zahl} Personen ausreichen
    """)

  /// What the administration is told to do; each begins after „Die Verwaltung wird beauftragt,“.
  static let auftraege = patterns(
    """
    die Leistung auszuschreiben und den Auftrag an das wirtschaftlichste Angebot zu vergeben
    mit den Gemeinden {ort} und {ort} eine Vereinbarung über die gemeinsame Nutzung zu schließen
    dem {gremium} nach {monate} Monaten über den Stand der Umsetzung zu berichten
    die Öffentlichkeit in {ort} frühzeitig zu beteiligen und die Ergebnisse zu veröffentlichen
    das Vorhaben „{thema}“ in die mittelfristige Finanzplanung aufzunehmen
    die notwendigen Anträge auf Landesmittel fristgerecht zu stellen
    die Stelle an der Einrichtung „{schule}“ im Rahmen des vorhandenen Budgets einzurichten
    """)

  static let ueberschriften = [
    "Bisherige Entwicklung", "Rechtlicher Rahmen", "Kosten im Einzelnen",
    "Beteiligung der Gemeinden",
    "Zeitlicher Ablauf", "Wirkung auf das Klima", "Vergleich mit anderen Kreisen",
    "Stellungnahme der Kämmerei", "Erfahrungen aus der Praxis", "Weiteres Vorgehen",
  ]

  /// One sentence a line; a backslash joins what is too long for a line of source.
  private static func patterns(_ text: String) -> [Satzmuster] {
    text.split(separator: "\n").map { Satzmuster(String($0)) }
  }
}
