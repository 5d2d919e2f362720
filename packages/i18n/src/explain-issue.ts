import type { Issue } from '@tilth/core'
import { isMessageKey } from './catalogs/is-message-key.ts'
import type { Locale } from './choose-locale.ts'
import { format } from './format.ts'
import { formatIssue } from './format-issue.ts'

/** Parameters of an issue that help to mend it, in the order they are told. */
const details = ['found', 'expected', 'allowed', 'min', 'max', 'limit', 'language', 'name', 'meant', 'codes', 'id', 'to', 'plugin'] as const

/** What a value is or should be, where it is of the wrong kind: a word of ours and none of the author's. */
const kinds: Readonly<Record<string, string>> = {
  text: 'text',
  string: 'text',
  number: 'number',
  'whole number': 'whole_number',
  list: 'list',
  object: 'object',
  boolean: 'true_or_false',
  'true or false': 'true_or_false',
  null: 'null',
  function: 'function',
}

const isOfKinds = ({ code }: Issue): boolean => code.endsWith('.wrong_type') || code === 'plugin.not_serializable'

const sayValue = (issue: Issue, { value, locale }: { readonly value: string; readonly locale: Locale }): string => {
  const key = `authoring.kind.${kinds[value] ?? ''}`
  return isOfKinds(issue) && isMessageKey(key) ? format(locale, { key }) : value
}

/** The field that is not there: the place that is shown is what it is missing in. */
const missing = ({ code, path = [] }: Issue): string | undefined => (code.endsWith('.missing_field') ? String(path.at(-1)) : undefined)

const formOf = ({ params }: Issue, locale: Locale): readonly string[] => {
  const key = `authoring.form.${params?.form ?? ''}`
  return isMessageKey(key) ? [format(locale, { key })] : []
}

interface Detail {
  readonly name: (typeof details)[number]
  readonly value: string | number
  readonly message: string
}

/** What the words name themselves is not said again, and how many bytes are too many tells nobody anything. */
const isSaid = ({ code }: Issue, { name, value, message }: Detail): boolean =>
  ((name === 'plugin' || name === 'id') && message.includes(String(value))) || (name === 'limit' && code.endsWith('.too_large'))

/** What an issue of a document says, and behind it in brackets whatever helps to mend it: what was found, what is asked for, what was meant. */
export const explainIssue = (locale: Locale, issue: Issue): string => {
  const given: Readonly<Record<string, string | number | undefined>> = { ...issue.params, name: issue.params?.name ?? missing(issue) }
  const message = formatIssue(locale, issue)
  const told = details.flatMap(name => {
    const value = given[name]
    return value === undefined || value === '' || isSaid(issue, { name, value, message })
      ? []
      : [format(locale, { key: `authoring.detail.${name}`, params: { value: sayValue(issue, { value: String(value), locale }) } })]
  })
  const all = [...told, ...formOf(issue, locale)]
  return all.length === 0 ? message : `${message} (${all.join('; ')})`
}
