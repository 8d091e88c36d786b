import SourceText

/// Abbreviations that need no introduction in a council paper, and short words that people write in
/// capitals. A house adds its own under `abkürzungen` in `mandant.yml`.
enum GelaeufigeAbkuerzungen {
  static let alle = FoldedKeyTable(
    [
      // Of the form and of the office.
      "TOP", "EUR", "PLZ", "PT", "AT", "PSP", "ID", "NR", "OB", "EDV", "IT", "DV", "PC", "PDF",
      "CD",
      "TEUR", "DVD", "USB", "SMS", "FAQ", "WLAN", "LAN", "GPS", "GIS", "KI", "QR", "PIN", "URL",
      // Bodies, states and companies.
      "EU", "BRD", "DDR", "NRW", "BW", "BY", "BE", "BB", "HB", "HH", "HE", "MV", "NI", "NW", "RP",
      "SL",
      "SN", "ST", "SH", "TH", "USA", "UNO", "UN", "NATO", "WHO", "AG", "KG", "OHG", "UG",
      "SE",
      "AOK", "DRK", "AWO", "THW", "DLRG", "ADAC", "BUND", "NABU", "DGB", "TÜV", "DEKRA", "ARD",
      "ZDF",
      "SWR", "WDR", "NDR", "SAP", "DHBW", "VHS", "KVV", "DB", "KFW", "ESF", "EFRE", "KGST",
      // Parties.
      "CDU", "CSU", "SPD", "FDP", "AFD", "FW", "GRÜNE", "LINKE", "ÖDP", "BSW",
      // Law and standards.
      "DIN", "ISO", "EN", "SGB", "BGB", "HGB", "GG", "GO", "VOB", "VOL", "VGV", "UVGO", "DSGVO",
      "AGG",
      "BVG", "RVO", "VO", "VWV", "HOAI", "NKHR", "UVP", "FFH",
      // Everyday life.
      "PKW", "LKW", "KFZ", "ÖPNV", "SPNV", "WC", "LED", "PV", "HIV", "AIDS", "CO", "TV", "UV",
      "BHKW",
      "GRZ", "GFZ", "IBAN", "BIC", "AO", "RPA", "WHG", "EG", "OG", "UG", "DG", "KG", "UHR",
      "MWST",
      // Words.
      "JA", "NEIN", "NICHT", "UND", "ODER", "KEIN", "KEINE", "NEU", "ALLE", "BITTE", "NUR", "AUCH",
      "IST",
      "SIND", "DER", "DIE", "DAS", "IN", "IM", "AM", "MIT", "OHNE", "FÜR", "VOR", "NACH", "BIS",
      "AB",
      "AN", "AUF", "ZU", "ZUM", "ZUR", "VON", "VOM", "WIR", "SIE", "ES", "STOP", "STADT", "KREIS",
      "LAND",
      "RAT", "AMT",
    ].map { FoldedKey($0) })
}
