import type { Issue } from '@tilth/core'
import type { Framework } from '@tilth/core/conditions'
import { composePlanTemplate, parsePlanTemplate } from '@tilth/core/plans'
import type { Demonstration } from '../demo/define-demonstration.ts'
import { type LoadedPlugin, loadPlugin } from '../load-plugin.ts'
import type { Manifest } from '../manifest.ts'
import type { PluginServer } from '../server/define-server.ts'
import type { Check } from './check.ts'
import { demonstrationChecks } from './demonstration-checks.ts'
import { findTraps, findUnwritable } from './find-unfit-records.ts'
import { findMissing, findUntranslated, type TextsOfDocument } from './find-untranslated.ts'
import { serverChecks } from './server-checks.ts'
import { textsOfPlugin } from './texts-of-plugin.ts'

const say = ({ code, path = [], params }: Issue): string =>
  `  ${path.join('/') || '(manifest)'}: ${code}${params ? ` ${JSON.stringify(params)}` : ''}`

const fail = (headline: string, lines: readonly string[]): void => {
  if (lines.length > 0) throw new Error(`${headline}\n${lines.join('\n')}`)
}

const loadOrThrow = (manifest: unknown): LoadedPlugin => {
  const result = loadPlugin(manifest)
  if (!result.ok) throw new Error(`The plugin is refused:\n${result.error.map(say).join('\n')}`)
  return result.value
}

const eachFramework = (manifest: unknown, find: (framework: Framework) => readonly string[]): readonly string[] => {
  const { frameworks } = loadOrThrow(manifest)
  return frameworks.flatMap(framework => find(framework).map(line => `  ${framework.id}: ${line}`))
}

const findUnasked = (framework: Framework): readonly string[] => {
  const asked = new Set(
    framework.instruments.flatMap(instrument => instrument.items.filter(item => !item.fidelity).map(item => item.condition)),
  )
  const unasked = framework.conditions.filter(condition => condition.ratable && !asked.has(condition.code))
  return framework.instruments.length === 0 ? [] : unasked.map(condition => condition.code)
}

const findUnclearOrder = (framework: Framework): readonly string[] => {
  const seen = new Map<string, string>()
  return framework.texts.flatMap(block => {
    const place = `${block.use} ${block.about ?? ''} ${block.order}`
    const other = seen.get(place)
    seen.set(place, block.id)
    return other === undefined ? [] : [`${other} and ${block.id}`]
  })
}

const eachLine = (manifest: unknown, find: (plugin: LoadedPlugin) => readonly string[]): readonly string[] =>
  find(loadOrThrow(manifest)).map(line => `  ${line}`)

const eachText = (manifest: unknown, find: (document: TextsOfDocument) => readonly string[]): readonly string[] =>
  textsOfPlugin(loadOrThrow(manifest)).flatMap(document => find(document).map(line => `  ${document.id}: ${line}`))

/** Decisions that all open the same leave a team no choice. */
const findOneWay = (manifest: unknown): readonly string[] =>
  loadOrThrow(manifest).cycleModels.flatMap(({ id, decisions }) => {
    const opens = new Set(decisions.map(decision => decision.opens))
    return opens.size > 1 ? [] : [`  ${id}: ${[...opens].join(', ')}`]
  })

const findUncomposable = (manifest: unknown): readonly string[] =>
  loadOrThrow(manifest).planTemplates.flatMap(template => {
    const parsed = parsePlanTemplate(composePlanTemplate(template))
    return parsed.ok ? [] : [`  ${template.id}:`, ...parsed.error.map(say)]
  })

/** What is not finished says so on every page, before anything else. */
const findUnmarked = (framework: Framework): readonly string[] =>
  (framework.completeness === 'working' || framework.completeness === 'shell') && framework.notice === undefined
    ? [`${framework.completeness}, and no notice`]
    : []

/** A setting that must be set and has no value of its own keeps the plugin from working where nobody has set it. */
const findUnset = ({ settings }: LoadedPlugin): readonly string[] =>
  settings.filter(setting => setting.required === true && !('default' in setting)).map(({ id }) => id)

const findUncounted = ({ measures, analyses }: LoadedPlugin): readonly string[] => {
  const counted = new Set(analyses.flatMap(analysis => analysis.measures))
  return measures.filter(({ id }) => !counted.has(id)).map(({ id }) => id)
}

/** What a plugin promises beyond what every plugin must keep, and what it says of itself. */
export interface Promises {
  /** Languages in which no text of any document is missing, nor any of the manifest. */
  readonly wholeIn?: readonly string[]
  /** Its server part, where it has one. */
  readonly server?: PluginServer
  /** What it shows in the demo district, where it shows something. */
  readonly demonstration?: Demonstration
  /** Checks that do not suit it, by their names, each with the reason. */
  readonly skip?: Readonly<Record<string, string>>
}

const everyCheck = (manifest: unknown, { wholeIn = [], server, demonstration }: Promises): readonly Check[] => [
  { name: 'loads without an issue', run: () => void loadOrThrow(manifest) },
  {
    name: 'loads the same from its own JSON',
    run: () => {
      const direct = JSON.stringify(loadOrThrow(manifest))
      const uploaded = JSON.stringify(loadOrThrow(JSON.parse(JSON.stringify(manifest))))
      if (direct !== uploaded) throw new Error('What is uploaded as JSON differs from what is installed as code.')
    },
  },
  {
    name: 'asks about every ratable condition',
    run: () => fail('Conditions that no instrument asks about:', eachFramework(manifest, findUnasked)),
  },
  {
    name: 'puts the texts of one use in one clear order',
    run: () => fail('Texts that share a place in the order:', eachFramework(manifest, findUnclearOrder)),
  },
  {
    name: 'lets every cycle end in more than one way',
    run: () => fail('Cycle models that leave no choice:', findOneWay(manifest)),
  },
  {
    name: 'stands behind the three questions of every plan',
    run: () => fail('Plan templates that do not fit behind the three questions:', findUncomposable(manifest)),
  },
  {
    name: 'leaves no translation in the words of the original',
    run: () => fail('Translations that repeat the original:', eachText(manifest, findUntranslated)),
  },
  {
    name: 'says of what is not finished that it is not',
    run: () => fail('Frameworks that do not say so in a notice:', eachFramework(manifest, findUnmarked)),
  },
  {
    name: 'has no status that nothing leads to or out of',
    run: () => fail('Statuses that are never reached, or never left:', eachLine(manifest, findTraps)),
  },
  {
    name: 'lets somebody fill in what is filled in outside rounds',
    run: () => fail('Forms that only administrators could fill in:', eachLine(manifest, findUnwritable)),
  },
  {
    name: 'works before anybody has set anything',
    run: () => fail('Settings that must be set and have no default:', eachLine(manifest, findUnset)),
  },
  {
    name: 'counts every measure it offers',
    run: () => fail('Measures that no analysis gives values for:', eachLine(manifest, findUncounted)),
  },
  ...(server ? serverChecks({ manifest: manifest as Manifest, server }) : []),
  ...(demonstration ? demonstrationChecks(() => loadOrThrow(manifest), demonstration) : []),
  ...wholeIn.map(language => ({
    name: `has every text in ${language}`,
    run: () =>
      fail(
        `Texts missing in ${language}:`,
        eachText(manifest, document => findMissing(document, language)),
      ),
  })),
]

/** A check is left out for a reason, and only one that is there. */
const checkSkips = (skip: Readonly<Record<string, string>>, checks: readonly Check[]): Check => ({
  name: 'leaves out no check without a reason',
  run: () => {
    const known = new Set(checks.map(({ name }) => name))
    const unfounded = Object.entries(skip).flatMap(([name, reason]) => {
      if (!known.has(name)) return [`  ${name}: there is no such check`]
      return reason.trim() === '' ? [`  ${name}: no reason is given`] : []
    })
    fail('Checks that are left out wrongly:', unfounded)
  },
})

/**
 * What every plugin must keep, as checks for any test runner; a plugin's whole test is
 *
 *     test.each(conformance(plugin))('$name', ({ run }) => expect(run).not.toThrow())
 *
 * A check that does not suit a plugin is left out by its name, with the reason: `{ skip: { 'counts every measure it offers': '…' } }`.
 */
export const conformance = (manifest: unknown, promises: Promises = {}): readonly Check[] => {
  const { skip = {} } = promises
  const checks = everyCheck(manifest, promises)
  const kept = checks.filter(({ name }) => !Object.hasOwn(skip, name))
  return Object.keys(skip).length === 0 ? kept : [...kept, checkSkips(skip, checks)]
}
