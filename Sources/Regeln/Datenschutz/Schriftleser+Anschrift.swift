import SourceText

/// Addresses behind a name that nothing else marks as one of a person.
extension Schriftleser {
  /// „Jens Otte, Lindenstraße 14, 27412 Ahlsdorf“, seen at the comma before the postal code: a first name that
  /// people have, a name, a street with its number, a place.
  mutating func anschriftOhneAnrede(_ komma: Int) {
    let postleitzahl = komma + 2
    guard (0..<5).allSatisfy({ schrift.istZiffer(postleitzahl + $0) }),
      !schrift.istZiffer(postleitzahl + 5),
      let ort = ort(hinter: postleitzahl + 5)
    else { return }
    var zeile = komma
    while zeile > 0, komma - zeile < 110, !Self.trennt(schrift[zeile - 1]) { zeile -= 1 }
    guard let strasse = strasse(zeile, komma) else { return }
    // „Jens Otte (Lindenstraße 14, …)“, „| Otte, Jens | Lindenstraße 14, … |“.
    if zeile > 0, zeile + schrift.leer(zeile) == strasse, komma - strasse < 50,
      !(strasse..<komma).contains(where: { schrift[$0] == 0x29 }),
      let art = anschrift(vor: zeile - 1),
      !istDienstlich(schrift.text(zeile, komma))
    {
      melde(art, strasse, ort)
      return
    }
    var namensende = strasse
    while namensende > zeile, schrift[namensende] != 0x2C { namensende -= 1 }
    // „Am Alten Ring“ is a street as well.
    guard schrift[namensende] == 0x2C, strasse - namensende < 30, istPerson(namensende, ab: zeile),
      !istDienstlich(schrift.text(zeile, komma))
    else { return }
    let start = namensende + 1 + schrift.leer(namensende + 1)
    guard !spuren.contains(where: { $0.art == .anschrift && $0.span.end > start }) else { return }
    melde(.anschriftOhneAnrede, start, ort)
  }

  /// What an address is that begins behind a bracket or the edge of a cell: of somebody who is named before;
  /// `nil` where nobody is.
  private func anschrift(vor rand: Int) -> Schriftspur.Art? {
    func anfang(_ ende: Int) -> Int {
      var start = ende
      while start > 0, ende - start < 80, !Self.trennt(schrift[start - 1]) { start -= 1 }
      return start
    }
    var ende = rand
    // Of a row the cells before; of a text what stands before the bracket.
    for _ in 0..<(schrift[rand] == 0x7C ? 4 : 1) {
      let start = anfang(ende)
      let text = schrift.text(start, ende).filter { $0 != "*" && $0 != "_" }
      if schrift[rand] == 0x28 {
        return istPerson(text) && !istDienstlich(text) ? .anschriftOhneAnrede : nil
      }
      guard schrift[rand] == 0x7C, !istDienstlich(text) else { return nil }
      if ["Frau", "Herr", "Herrn"].contains(text.split(separator: " ").first) { return .anschrift }
      // „BUND, Karl Otte“ is an office.
      if istPerson(text, allein: true) { return .anschriftOhneAnrede }
      guard start > 0, schrift[start - 1] == 0x7C else { return nil }
      ende = start - 1
    }
    return nil
  }

  private static func trennt(_ byte: UInt8) -> Bool {
    byte == 0x0A || byte == 0x3B || byte == 0x7C || byte == 0x28
  }

  /// Whether the words that end there are a first name and a name, and none before tells of a firm.
  private func istPerson(_ ende: Int, ab zeile: Int) -> Bool {
    istPerson(schrift.text(max(zeile, ende - 60), ende))
  }

  /// `allein`: nothing else may stand there.
  private func istPerson(_ text: String, allein: Bool = false) -> Bool {
    let worte = text.split(separator: " ").map(String.init)
    guard let name = worte.last, Self.istName(name) else { return false }
    var davor = worte.dropLast()
    if Self.istVorname(name), let rest = Self.vorKomma(davor) {
      return rest.isEmpty || !allein && Self.istAnfang(rest)
    }
    while let wort = davor.last, Self.zusaetze.contains(wort) { davor.removeLast() }
    // A second first name.
    guard let vorname = davor.popLast(), Self.istVorname(vorname) else { return false }
    while let wort = davor.last, Self.istVorname(wort) || Self.grade.contains(wort) {
      davor.removeLast()
    }
    return davor.isEmpty || !allein && Self.istAnfang(davor)
  }

  /// What stands before „Otte, Dr. Jens“, seen before the first name; `nil` where it is no name with a comma.
  private static func vorKomma(_ worte: ArraySlice<String>) -> ArraySlice<String>? {
    var davor = worte
    while let wort = davor.last, grade.contains(wort) || istVorname(wort) { davor.removeLast() }
    guard let wort = davor.popLast(), wort.last == ",", istName(String(wort.dropLast())) else {
      return nil
    }
    while let wort = davor.last, zusaetze.contains(wort) { davor.removeLast() }
    return davor
  }

  /// Whether no word before a name tells of a firm or a place.
  private static func istAnfang(_ davor: ArraySlice<String>) -> Bool {
    guard let wort = davor.last else { return true }
    return Self.titel.contains(wort) || wort.last == ":" || wort.last == ","
      || wort.unicodeScalars.first.map { $0.properties.isLowercase } ?? false
  }

  static func istName(_ wort: String) -> Bool {
    (wort.unicodeScalars.first?.properties.isUppercase ?? false)
      && wort.allSatisfy { $0.isLetter || $0 == "-" }
  }

  static func istVorname(_ wort: String) -> Bool {
    wort.split(separator: "-").first.map { vornamen.contains(String($0)) } ?? false
  }

  private static let zusaetze: Set<String> = ["von", "van", "de", "der", "den", "zu", "zum", "vom"]

  private static let grade: Set<String> = ["Dr.", "Prof.", "med.", "jur.", "Dipl.-Ing."]

  private static let titel: Set<String> = [
    "Antragsteller", "Antragstellerin", "Bauherr", "Bauherrin", "Eigentümer",
    "Eigentümerin", "Käufer", "Käuferin", "Pächter", "Pächterin", "Mieter", "Mieterin", "Erbe",
    "Erbin",
    "Anwohner", "Anwohnerin", "Einwender", "Einwenderin", "Bieter", "Bewerber", "Bewerberin",
  ]

  /// First names that are common in Germany, of all ages.
  private static let vornamen: Set<String> = Set(
    """
    Achim Adam Adrian Ahmet Albert Alexander Alexandra Ali Alina Amelie Andrea Andreas Angela Angelika Anita \
    Anja Anke Anna Anne Annette Anni Anton Antonia Arne Astrid Axel Ayse Barbara Bastian Beate Ben Benjamin \
    Bernd Bernhard Bettina Birgit Björn Brigitte Bruno Carina Carla Carolin Carsten Charlotte Christa \
    Christian Christiane Christina Christine Christoph Claudia Clemens Cornelia Dagmar Daniel Daniela David \
    Dennis Detlef Dieter Dietmar Dirk Dominik Doris Dorothea Eberhard Eckhard Edith Elena Elfriede Elias Elisabeth \
    Elke Ella Emil Emilia Emine Emma Erich Erik Erika Erna Ernst Erwin Eva Fabian Fatma Felix Finn Florian \
    Frank Franz Franziska Friedrich Fritz Gabriele Georg Gerd Gerda Gerhard Gertrud Gisela Gudrun Günter Günther \
    Hannah Hannelore Hannes Hans Harald Hartmut Hasan Heike Heiko Heinrich Heinz Helene Helga Helmut Henning Henrik \
    Herbert Hermann Hildegard Holger Horst Hubert Hüseyin Ida Ilona Ilse Ina Ines Inge Ingeborg Ingo Ingrid Irene \
    Irmgard Isabel Jan Jana Jakob Janina Jasmin Jens Jessica Joachim Jochen Johann Johanna Johannes Jonas Jörg \
    Josef Judith Julia Julian Jürgen Jutta Kai Karin Karl Karla Karsten Katharina Kathrin Katja Katrin Kerstin Kevin \
    Kim Klara Klaus Konrad Konstantin Kurt Lara Lars Laura Lea Lena Leon Leonie Lina Lisa Lothar Louis Luca Lukas \
    Lutz Luise Magdalena Maik Maja Malte Mandy Manfred Manuel Manuela Marc Marcel Marco Marcus Margarete Margot \
    Margret Maria Marie Marina Mario Marion Marius Markus Marlene Martha Martin Martina Mathias Mathilda Matthias \
    Max Maximilian Mehmet Melanie Mia Michael Michaela Mike Monika Moritz Murat Mustafa Nadine Natalie Nele Nicole \
    Niklas Nils Nina Norbert Ola Olaf Oliver Oskar Otto Patricia Patrick Paul Paula Peter Petra Philipp Pia \
    Rainer Ralf Ralph Ramona Regina Reiner Reinhard Reinhold Renate René Richard Rita Robert Roland Rolf Roswitha \
    Rüdiger Rudolf Ruth Sabine Sabrina Sandra Sarah Saskia Sebastian Siegfried Sigrid Silke Silvia Simon Simone Sofia \
    Sofie Sonja Sophia Sophie Stefan Stefanie Steffen Stephan Stephanie Susanne Sven Svenja Sylvia Tanja Thea Theo \
    Theodor Theresa Thomas Thorsten Tim Timo Tina Tobias Tom Torsten Udo Ulrich Ulrike Ursula Ute Uwe Vanessa Vera \
    Verena Viktoria Volker Waldemar Walter Waltraud Werner Wilhelm Willi Wolfgang Yannick Yvonne Yusuf Zeynep
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
}
