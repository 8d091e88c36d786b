internal import Diagnostics

/// Reads the values of options; what can't be read is a usage error in German.
enum OptionValues {
  static func format(_ value: String?) throws(UsageError) -> ReportFormat {
    guard let value else { return .human }
    guard let format = ReportFormat(rawValue: value) else {
      throw UsageTexts.unknownChoice(
        value, of: .format, among: ReportFormat.allCases.map(\.rawValue))
    }
    return format
  }

  /// „ART=DATEI“, each.
  static func reports(_ values: [String]) throws(UsageError) -> [ReportFile] {
    var files: [ReportFile] = []
    for value in values {
      let parts = value.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
        throw UsageTexts.badReport(value)
      }
      guard let format = ReportFormat(rawValue: String(parts[0])) else {
        throw UsageTexts.unknownChoice(
          String(parts[0]), of: .report, among: ReportFormat.allCases.map(\.rawValue))
      }
      files.append(ReportFile(format: format, path: String(parts[1])))
    }
    return files
  }

  static func rulesFormat(_ value: String?) throws(UsageError) -> RulesFormat {
    guard let value else { return .human }
    guard let format = RulesFormat(rawValue: value) else {
      throw UsageTexts.unknownChoice(
        value, of: .format, among: RulesFormat.allCases.map(\.rawValue))
    }
    return format
  }

  static func color(_ value: String?) throws(UsageError) -> ColorChoice {
    guard let value else { return .auto }
    guard let choice = ColorChoice(rawValue: value) else {
      throw UsageTexts.unknownChoice(value, of: .color, among: ColorChoice.allCases.map(\.rawValue))
    }
    return choice
  }

  static func jobs(_ value: String?) throws(UsageError) -> Int? {
    guard let value else { return nil }
    guard let number = digits(value), (1...1024).contains(number) else {
      throw UsageTexts.badNumber(value)
    }
    return number
  }

  /// The day that counts as today: the option, else SOURCE_DATE_EPOCH, else the clock in Berlin.
  static func stand(
    _ value: String?, in environment: Environment
  ) throws(UsageError) -> Stichtag {
    if let value { return try date(value) }
    guard let epoch = environment.variable("SOURCE_DATE_EPOCH"), !epoch.isEmpty else {
      return Berlin.day(at: environment.now())
    }
    // Up to the end of the year 9999, the last that a date has room for.
    guard let seconds = digits(epoch), seconds < 253_402_297_200 else {
      throw UsageTexts.badEpoch(epoch)
    }
    return Berlin.day(at: seconds)
  }

  /// „JJJJ-MM-TT“ or „TT.MM.JJJJ“; day and month of the latter may have one digit.
  private static func date(_ value: String) throws(UsageError) -> Stichtag {
    let iso = value.split(separator: "-", omittingEmptySubsequences: false)
    let german = value.split(separator: ".", omittingEmptySubsequences: false)
    let parts: [Substring]
    if iso.count == 3, iso.map(\.utf8.count) == [4, 2, 2] {
      parts = iso
    } else if german.count == 3, german[2].utf8.count == 4, german[0].utf8.count <= 2,
      german[1].utf8.count <= 2
    {
      parts = german.reversed()
    } else {
      throw UsageTexts.badDate(value)
    }
    guard let year = digits(parts[0]), let month = digits(parts[1]), let day = digits(parts[2])
    else { throw UsageTexts.badDate(value) }
    let stichtag = Stichtag(year: year, month: month, day: day)
    guard year >= 1, CivilDay.exists(stichtag) else { throw UsageTexts.noSuchDay(value) }
    return stichtag
  }

  /// ASCII digits only, unlike `Int.init`, which takes signs too; `nil` for what doesn't fit.
  private static func digits(_ text: some StringProtocol) -> Int? {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }
}
