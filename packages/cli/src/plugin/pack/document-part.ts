/** What a manifest says of its code. A document that is uploaded has none, and what only code fills would stay empty. */
const ofCode = ['analyses', 'reactions', 'permissions', 'measures'] as const

type Content = Readonly<Record<string, unknown>>

const isOfCode = (path: string): boolean => /^(analyses|reactions|measures|findings|words)\//.test(path)

const withoutCode = (messages: unknown): unknown =>
  typeof messages !== 'object' || messages === null
    ? messages
    : Object.fromEntries(
        Object.entries(messages).map(([language, texts]) => [
          language,
          Object.fromEntries(Object.entries(Object(texts)).filter(([path]) => !isOfCode(path))),
        ]),
      )

export const hasCode = (content: Content): boolean => ofCode.some(part => Array.isArray(content[part]) && content[part].length > 0)

/** The document that a district uploads: the manifest, without what needs code that is installed. */
export const documentPart = (content: Content): Content => {
  if (!hasCode(content)) return content
  return Object.fromEntries(
    Object.entries(content)
      .filter(([name]) => !ofCode.some(part => part === name))
      .map(([name, value]) => [name, name === 'messages' ? withoutCode(value) : value]),
  )
}
