#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Writes a deterministic corpus of council papers for `make bench`.
///
/// A paper depends on the seed and its own index only, so that a larger corpus holds the smaller
/// one. The program shares no code with the product: an error in its calendar or number grammar
/// must not be answered by the same error in the material.
@main
struct Main {
  static func main() {
    do throws(Refusal) {
      let options = try Options(arguments: Array(CommandLine.arguments.dropFirst()))
      let folder = Folder(path: options.target)
      switch options.form {
      case .vorlagenwerk: try ContentProject(options: options).write(to: folder)
      case .hugo: try HugoProject(options: options).write(to: folder)
      }
    } catch {
      let message = Array("korpus: \(error.text)\n".utf8)
      _ = write(2, message, message.count)
      exit(error.code)
    }
  }
}
