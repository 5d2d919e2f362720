import { IntlMessageFormat } from 'intl-messageformat'

type Element = ReturnType<IntlMessageFormat['getAst']>[number]

/** Words alone have no value of their own; whatever has one is filled in by its name. */
const literal = 0

const within = (elements: readonly Element[]): readonly string[] =>
  elements.flatMap(element => {
    const own = 'value' in element && element.type !== literal ? [String(element.value)] : []
    const inner = 'options' in element ? Object.values(element.options).flatMap(option => within(option.value)) : []
    return [...own, ...inner]
  })

/** What a message in ICU syntax is filled with, by name; null where it cannot be read, as with a brace that is left open. */
export const parametersOf = (text: string): ReadonlySet<string> | null => {
  try {
    return new Set(within(new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst()))
  } catch {
    return null
  }
}
