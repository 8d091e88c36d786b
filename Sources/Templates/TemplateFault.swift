import SourceText

/// What is wrong in a template, as facts; `TemplateMessages` makes the sentences.
struct TemplateFault {
  enum Kind {
    case tooLarge
    case notUTF8
    case nulByte
    case unknownFileName
    case missingTemplate(name: String)
    case tooManyFaults

    case unclosedTag(open: String, close: String)
    case emptyTag
    case blankInName
    case emptyNamePart
    case dynamicName
    case badDelimiters
    case tooDeep

    case unclosedSection(name: String, sign: String)
    case wrongClose(name: String, expected: String, opener: Span)
    case strayClose(name: String)
    case ignoredInParent
    case repeatedArgument(name: String)
    case tooManyArguments

    case unknownTemplate(name: String, type: OutputType, nearest: String?)
    case endlessCall(name: String)
    case tooManyCalls
    case tooComplex
    case tooLong

    case unknownBlock(name: String, template: String, nearest: String?, known: [String])
    case unknownName(name: String, nearest: String?, known: [String])
    case noFields(name: String, owner: String, isList: Bool)
    case printedList(name: String)
    case printedObject(name: String, fields: [String])
    case printedFlag(name: String)
    case rawText(name: String)
    case escapedMarkup(name: String)
  }

  let kind: Kind
  let span: Span
}
