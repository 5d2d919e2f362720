import { realpathSync } from 'node:fs'
import { relative } from 'node:path'
import { err, type Issue, type Result } from '@tilth/core'
import { hostVersion } from '@tilth/host/version'
import { explainIssue, format, type Locale, type MessageKey } from '@tilth/i18n'
import { findTooOldHost, type LoadedPlugin, loadPlugin } from '@tilth/plugin-kit'
import type { PluginServer } from '@tilth/plugin-kit/server'
import type { Finding } from '../reading/finding.ts'
import { type ReadPlugin, readPlugin, type Unread } from '../reading/read-plugin.ts'
import { findMessageFaults } from './find-message-faults.ts'
import { findWarnings } from './find-warnings.ts'
import { type CodeFault, tryServer } from './try-server.ts'

/** What there is to say about a plugin. It is sound where nothing is to mend; warnings stop nobody. */
export interface Judgement {
  readonly errors: readonly Finding[]
  readonly warnings: readonly Finding[]
  /** Null where something is to mend. */
  readonly sound: SoundPlugin | null
}

export interface SoundPlugin {
  readonly plugin: LoadedPlugin
  readonly read: ReadPlugin
  /** The manifest as it is written; an object, or it would not be sound. */
  readonly content: Readonly<Record<string, unknown>>
}

export interface Asking {
  readonly locale: Locale
  /** Files are shown from here. */
  readonly directory: string
}

const loadForThisHost = (content: unknown): Result<LoadedPlugin, readonly Issue[]> => {
  const loaded = loadPlugin(content)
  const tooOld = loaded.ok ? findTooOldHost(loaded.value, hostVersion) : []
  return tooOld.length > 0 ? err(tooOld) : loaded
}

/** Reads a plugin from its author's files and puts it to the checks of every host. */
export const judgePlugin = async (path: string, asking: Asking): Promise<Judgement> => {
  const read = await readPlugin(path)
  if (!read.ok) return { errors: read.error.map(unread => sayUnread(unread, asking)), warnings: [], sound: null }
  const loaded = loadForThisHost(read.value.content)
  const place = (at: readonly (string | number)[]) => placeOn(read.value, { at, directory: asking.directory })
  if (!loaded.ok)
    return {
      errors: loaded.error.map(found => ({ code: found.code, message: explainIssue(asking.locale, found), ...place(found.path ?? []) })),
      warnings: [],
      sound: null,
    }
  const faults: readonly CodeFault[] = [...findMessageFaults(loaded.value), ...(await findCodeFaults(loaded.value, read.value))]
  if (faults.length > 0)
    return {
      errors: faults.map(fault => sayCodeFault(fault, { at: place(fault.path), asking })),
      warnings: [],
      sound: null,
    }
  const warnings = findWarnings(loaded.value).map(({ key, params, path: at }) => ({
    code: key,
    message: format(asking.locale, { key, params }),
    ...place(at),
  }))
  return { errors: [], warnings, sound: { plugin: loaded.value, read: read.value, content: Object(read.value.content) } }
}

const isServer = (part: unknown): part is PluginServer => typeof part === 'object' && part !== null

/** A document that is written alone has no code to be tried. */
const findCodeFaults = async (plugin: LoadedPlugin, { manifest, folder, serverPart }: ReadPlugin): Promise<readonly CodeFault[]> =>
  manifest.endsWith('.json') ? [] : tryServer(plugin, { server: isServer(serverPart) ? serverPart : {}, folder: realpathSync(folder) })

/** What went wrong in the code is shown in the code; anything else where the part is declared. */
const sayCodeFault = (
  { key, params, place }: CodeFault,
  { at, asking }: { readonly at: Pick<Finding, 'file' | 'line' | 'column' | 'path'>; readonly asking: Asking },
): Finding => ({
  code: key,
  message: format(asking.locale, { key, params }),
  ...at,
  ...(place?.file === undefined
    ? {}
    : { file: relative(asking.directory, place.file), line: place.line ?? null, column: place.column ?? null }),
})

const placeOn = (
  read: ReadPlugin,
  { at, directory }: { readonly at: readonly (string | number)[]; readonly directory: string },
): Pick<Finding, 'file' | 'line' | 'column' | 'path'> => {
  const { file, line = null, column = null } = read.placeOf(at)
  return { file: relative(directory, file), line, column, path: at.join('/') }
}

const sayUnread = ({ key, params, file, line, column }: Unread, { locale, directory }: Asking): Finding => {
  const mistake = key === 'authoring.not_json' ? (jsonMistakes[params?.code ?? ''] ?? 'authoring.json.invalid') : key
  return {
    code: key,
    message: format(locale, { key: mistake, params }),
    file: file === undefined ? null : relative(directory, file),
    line: line ?? null,
    column: column ?? null,
    path: '',
  }
}

/** By the words of the parser, and ours where it has none. */
const jsonMistakes: Readonly<Record<string, MessageKey>> = {
  CommaExpected: 'authoring.json.comma_expected',
  ColonExpected: 'authoring.json.colon_expected',
  PropertyNameExpected: 'authoring.json.name_expected',
  ValueExpected: 'authoring.json.value_expected',
  CloseBraceExpected: 'authoring.json.brace_expected',
  CloseBracketExpected: 'authoring.json.bracket_expected',
  EndOfFileExpected: 'authoring.json.end_expected',
  InvalidCommentToken: 'authoring.json.comment',
  UnexpectedEndOfComment: 'authoring.json.comment',
  UnexpectedEndOfString: 'authoring.json.string_open',
  InvalidEscapeCharacter: 'authoring.json.escape',
  InvalidUnicode: 'authoring.json.escape',
  InvalidCharacter: 'authoring.json.escape',
  NameTwice: 'authoring.json.name_twice',
  CurlyQuote: 'authoring.json.curly_quote',
  NotUtf8: 'authoring.json.not_utf8',
}
