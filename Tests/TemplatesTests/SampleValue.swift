import Diagnostics
import SourceText

@testable import Templates

/// A page model as it reads best in a test.
enum SampleValue: Sendable {
  case absent
  case bool(Bool)
  case number(Int)
  case text(String)
  case markup(String)
  case list([SampleValue])
  case object([(PageKey, SampleValue)])

  static func record(_ fields: KeyValuePairs<Feld, SampleValue>) -> SampleValue {
    .object(fields.map { (PageKey($0.key.rawValue), $0.value) })
  }

  static func texts(_ texts: String...) -> SampleValue { .list(texts.map { .text($0) }) }

  func model() -> PageModel {
    var model = PageModel()
    write(.item, to: &model)
    return model
  }

  private func write(_ key: PageKey, to model: inout PageModel) {
    switch self {
    case .absent: model.absent(key)
    case .bool(let flag): model.flag(key, flag)
    case .number(let number): model.number(key, number)
    case .text(let text): model.text(key, text)
    case .markup(let markup):
      model.markup(key, markup)
    case .list(let items):
      let list = model.beginList(key)
      for item in items { item.write(.item, to: &model) }
      model.end(list)
    case .object(let fields):
      let object = model.beginObject(key)
      for (key, value) in fields { value.write(key, to: &model) }
      model.end(object)
    }
  }
}

extension TemplateSet {
  func render(_ id: TemplateID, _ value: SampleValue, into out: inout ByteWriter) -> Finding? {
    let model = value.model()
    return render(id, model, into: &out)
  }
}
