import CommandLineTool
import Testing

@Suite("The day in Berlin")
struct BerlinTests {
  /// Through the command line, as nothing else may ask.
  private func day(_ seconds: Int) -> String {
    guard case .check(let options) = Invocation(["check"], in: .sample(now: seconds)) else {
      return ""
    }
    return options.common.stand.iso
  }

  @Test(
    "the day changes at midnight in Berlin, in winter and in summer",
    arguments: [
      // 31.12.2018 23:59:59 and 01.01.2019 00:00:00, both UTC+1.
      (1_546_297_199, "2018-12-31"), (1_546_297_200, "2019-01-01"),
      // 18.07.2018 23:59:59 and 19.07.2018 00:00:00, both UTC+2.
      (1_531_951_199, "2018-07-18"), (1_531_951_200, "2018-07-19"),
      // The nights before and behind the changes of 25.03.2018 and 28.10.2018.
      (1_521_932_399, "2018-03-24"), (1_521_932_400, "2018-03-25"),
      (1_522_015_199, "2018-03-25"), (1_522_015_200, "2018-03-26"),
      (1_540_677_599, "2018-10-27"), (1_540_677_600, "2018-10-28"),
      (1_540_767_599, "2018-10-28"), (1_540_767_600, "2018-10-29"),
      // Until 1995 summer ended in September: 30.09.1995, UTC+1 already.
      (812_501_999, "1995-09-30"), (812_502_000, "1995-10-01"),
      (951_778_800, "2000-02-29"), (951_865_200, "2000-03-01"),
      (4_107_538_800, "2100-03-01"), (-3601, "1969-12-31"), (-3600, "1970-01-01"),
    ])
  func midnight(seconds: Int, expected: String) {
    #expect(day(seconds) == expected)
  }
}
