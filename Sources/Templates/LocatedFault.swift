import Diagnostics

/// A fault in its file.
struct LocatedFault {
  let path: String
  let fault: TemplateFault
  var notes: [Note] = []
}
