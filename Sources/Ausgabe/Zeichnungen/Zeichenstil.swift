/// How the classes of a drawing look. The same rules stand in the style sheet of the site for drawings inside a
/// page, and in each drawing that is a file of its own.
///
/// Type has a contrast of at least 4.5 to 1, shapes that mean something of at least 3 to 1, light and dark.
package enum Zeichenstil {
  package static let css: String = """
    .zeichnung { max-width: 100%; height: auto; background: #ffffff; }
    .zeichnung text { font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif; }
    .z-schrift { fill: #1b1f24; }
    .z-leise { fill: #4d5663; }
    .z-hell { fill: #ffffff; }
    .z-kasten { fill: #ffffff; stroke: #5d6875; }
    .z-gruppe { fill: #e6eef6; stroke: #0b4f8a; }
    .z-wurzel { fill: #0b4f8a; stroke: #0b4f8a; }
    .z-gestrichelt { fill: #ffffff; stroke: #5d6875; stroke-dasharray: 5 3; }
    .z-kopf { fill: #eef1f4; stroke: #aab2bc; }
    .z-frei { fill: #e9ecf0; }
    .z-zeile { fill: #f6f8fa; }
    .z-gitter { fill: none; stroke: #dde2e8; }
    .z-gitter-stark { fill: none; stroke: #aab2bc; }
    .z-stichtag { fill: none; stroke: #7a2e8c; stroke-width: 2; stroke-dasharray: 7 4; }
    .z-balken { fill: #6f9fc9; stroke: #0b4f8a; }
    .z-kritisch { fill: none; stroke: #9b1c1c; stroke-width: 2.5; }
    .z-schraffur { fill: none; stroke: #9b1c1c; stroke-width: 2; }
    .z-fertig { fill: #0b2f52; }
    .z-sammel { fill: #1b1f24; }
    .z-meilenstein { fill: #1b1f24; stroke: #1b1f24; }
    .z-achse { fill: none; stroke: #1b1f24; stroke-width: 3; }
    .z-verbinder { fill: none; stroke: #5d6875; stroke-width: 1.5; }
    .z-pfeil { fill: none; stroke: #4d5663; }
    .z-spitze { fill: #4d5663; }
    .z-grenze { fill: none; stroke: #1b1f24; stroke-width: 2; stroke-dasharray: 6 3; }
    .z-stufe1 { fill: #f2f5f8; stroke: #5d6875; }
    .z-stufe2 { fill: #ffe9b8; stroke: #5d6875; }
    .z-stufe3 { fill: #ffcfc4; stroke: #5d6875; }
    @media screen and (prefers-color-scheme: dark) {
      .zeichnung { background: #14171b; }
      .z-schrift { fill: #e6e9ed; }
      .z-leise { fill: #a9b2bd; }
      .z-hell { fill: #10151b; }
      .z-kasten { fill: #1a1f25; stroke: #8b95a1; }
      .z-gruppe { fill: #22303d; stroke: #8cc4ff; }
      .z-wurzel { fill: #8cc4ff; stroke: #8cc4ff; }
      .z-gestrichelt { fill: #1a1f25; stroke: #8b95a1; }
      .z-kopf { fill: #232a32; stroke: #59636f; }
      .z-frei { fill: #2a313a; }
      .z-zeile { fill: #191d22; }
      .z-gitter { stroke: #2f363f; }
      .z-gitter-stark { stroke: #59636f; }
      .z-stichtag { stroke: #dfa4f0; }
      .z-balken { fill: #3f78ad; stroke: #8cc4ff; }
      .z-kritisch, .z-schraffur { stroke: #ff9d8a; }
      .z-fertig { fill: #d6eaff; }
      .z-sammel, .z-meilenstein { fill: #e6e9ed; }
      .z-meilenstein { stroke: #e6e9ed; }
      .z-achse { stroke: #e6e9ed; }
      .z-verbinder { stroke: #8b95a1; }
      .z-pfeil { stroke: #a9b2bd; }
      .z-spitze { fill: #a9b2bd; }
      .z-grenze { stroke: #e6e9ed; }
      .z-stufe1 { fill: #1f252c; stroke: #8b95a1; }
      .z-stufe2 { fill: #4a3a10; stroke: #8b95a1; }
      .z-stufe3 { fill: #5c241b; stroke: #8b95a1; }
    }
    @media print {
      .zeichnung { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      .z-schrift, .z-leise, .z-hell { fill: #000000; }
      .z-kasten, .z-gruppe, .z-gestrichelt { fill: #ffffff; stroke: #000000; }
      .z-wurzel { fill: #ffffff; stroke: #000000; stroke-width: 3; }
    }

    """
}
