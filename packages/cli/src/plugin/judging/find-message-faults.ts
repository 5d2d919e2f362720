import { type MessageKey, type MessageParams, parametersOf } from '@tilth/i18n'
import type { LoadedPlugin } from '@tilth/plugin-kit'

/** A message that would be shown with its braces instead of what belongs there. */
export interface MessageFault {
  readonly key: MessageKey
  readonly params: MessageParams
  /** From the manifest. */
  readonly path: readonly (string | number)[]
}

/** What code says, and is filled in; the other texts of a manifest are shown as they are. */
const isFilled = (path: string): boolean => /^(findings|words|web)\//.test(path)

/** Messages that cannot be read as ICU messages, and those of a translation that want what their own language does not give. */
export const findMessageFaults = ({ languages: [own = ''], messages }: LoadedPlugin): readonly MessageFault[] =>
  Object.entries(messages).flatMap(([language, texts]) =>
    Object.entries(texts).flatMap(([name, text]): readonly MessageFault[] => {
      if (!isFilled(name)) return []
      const path = ['messages', language, name]
      const wanted = parametersOf(text)
      if (wanted === null) return [{ key: 'authoring.message_unreadable', params: {}, path }]
      const given = parametersOf(messages[own]?.[name] ?? text)
      const astray = [...wanted].filter(parameter => given !== null && !given.has(parameter))
      return astray.length === 0
        ? []
        : [{ key: 'authoring.message_parameters', params: { named: astray.join(', '), known: [...(given ?? [])].join(', ') || '-' }, path }]
    }),
  )
