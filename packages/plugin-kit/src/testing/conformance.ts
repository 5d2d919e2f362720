import type { Issue } from '@tilth/core'
import { type Framework, translatableTexts } from '@tilth/core/conditions'
import { type CycleModel, cycleModelTexts } from '@tilth/core/cycles'
import { composePlanTemplate, type PlanTemplate, parsePlanTemplate, planTemplateTexts } from '@tilth/core/plans'
import { type LoadedPlugin, loadPlugin } from '../load-plugin.ts'
import type { Manifest } from '../manifest.ts'
import type { PluginServer } from '../server/define-server.ts'
import { findMissing, findUntranslated, type TextsOfDocument } from './find-untranslated.ts'
import { serverChecks } from './server-checks.ts'

/** One check for any test runner: `run` throws what is wrong, in words, and returns nothing when all is well. */
export interface Check {
  readonly name: string
  readonly run: () => void
}

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
  const asked = new Set(framework.instruments.flatMap(instrument => instrument.items.map(item => item.condition)))
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

const frameworkTexts = (framework: Framework): TextsOfDocument => ({ ...framework, texts: translatableTexts(framework) })
const modelTexts = (model: CycleModel): TextsOfDocument => ({ ...model, texts: cycleModelTexts(model) })
const templateTexts = (template: PlanTemplate): TextsOfDocument => ({ ...template, texts: planTemplateTexts(template) })

const eachText = (manifest: unknown, find: (document: TextsOfDocument) => readonly string[]): readonly string[] => {
  const { frameworks, cycleModels, planTemplates } = loadOrThrow(manifest)
  const documents = [...frameworks.map(frameworkTexts), ...cycleModels.map(modelTexts), ...planTemplates.map(templateTexts)]
  return documents.flatMap(document => find(document).map(line => `  ${document.id}: ${line}`))
}

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

/** What a plugin promises beyond what every plugin must keep. */
export interface Promises {
  /** Languages in which no text of any document is missing. */
  readonly wholeIn?: readonly string[]
  /** Its server part, where it has one. */
  readonly server?: PluginServer
}

/**
 * What every plugin must keep, as checks for any test runner; a plugin's whole test is
 *
 *     test.each(conformance(plugin))('$name', ({ run }) => expect(run).not.toThrow())
 */
export const conformance = (manifest: unknown, { wholeIn = [], server }: Promises = {}): readonly Check[] => [
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
  ...(server ? serverChecks({ manifest: manifest as Manifest, server }) : []),
  ...wholeIn.map(language => ({
    name: `has every text in ${language}`,
    run: () =>
      fail(
        `Texts missing in ${language}:`,
        eachText(manifest, document => findMissing(document, language)),
      ),
  })),
]
