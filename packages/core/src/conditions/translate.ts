import type { Framework, ScaleLevel, Translation } from './framework.ts'
import { translatableTexts } from './translatable-texts.ts'

/** A framework whose texts are in another language as far as they are translated. */
export interface LocalizedFramework extends Framework {
  /** The language asked for. */
  readonly locale: string
  /** Paths of the texts that stand in the document's own language instead. */
  readonly missing: ReadonlySet<string>
  /** Null where the document's own language is shown. */
  readonly translatedBy: Translation['by'] | null
}

/** Exact language first, then without its region: a reader of `es-MX` is served by `es`. */
const findTranslation = (framework: Framework, locale: string): Translation | undefined => {
  const [base = locale] = locale.split('-')
  const found = [locale, base].find(candidate => Object.hasOwn(framework.translations, candidate))
  return found === undefined ? undefined : framework.translations[found]
}

const isOwnLanguage = (framework: Framework, locale: string): boolean =>
  locale === framework.language ||
  (!Object.hasOwn(framework.translations, locale) && locale.split('-')[0] === framework.language.split('-')[0])

const translatedTexts = (framework: Framework, locale: string): ReadonlyMap<string, string> =>
  new Map(Object.entries(findTranslation(framework, locale)?.texts ?? {}).filter(([, text]) => text.trim() !== ''))

/** How much of a document exists in a language, in texts. The document's own language is always whole. */
export const coverage = (framework: Framework, locale: string): { readonly translated: number; readonly total: number } => {
  const texts = translatableTexts(framework)
  if (isOwnLanguage(framework, locale)) return { translated: texts.length, total: texts.length }
  const translated = translatedTexts(framework, locale)
  return { translated: texts.filter(({ path }) => translated.has(path)).length, total: texts.length }
}

/** The same document with its texts in `locale`; a text without a translation stays as it is and its path is in `missing`. */
export const translate = (framework: Framework, locale: string): LocalizedFramework => {
  if (isOwnLanguage(framework, locale)) return { ...framework, locale, missing: new Set(), translatedBy: null }
  const translated = translatedTexts(framework, locale)
  const missing = translatableTexts(framework).filter(({ path }) => !translated.has(path))
  const say = (path: string, text: string): string => (text === '' ? text : (translated.get(path) ?? text))
  return {
    ...framework,
    ...replaceTexts(framework, say),
    locale,
    missing: new Set(missing.map(({ path }) => path)),
    translatedBy: findTranslation(framework, locale)?.by ?? null,
  }
}

type Say = (path: string, text: string) => string

const replaceIn = <Part extends object>(
  part: Part,
  { place, fields, say }: { place: string; fields: readonly (keyof Part & string)[]; say: Say },
): Part => {
  const replaced = { ...part }
  for (const field of fields) {
    const text: unknown = part[field]
    if (typeof text === 'string') Object.assign(replaced, { [field]: say(`${place}/${field}`, text) })
  }
  return replaced
}

const replaceSteps = <Step extends ScaleLevel>(steps: readonly Step[], { place, say }: { place: string; say: Say }): readonly Step[] =>
  steps.map(step => replaceIn(step, { place: `${place}/${step.id}`, fields: ['label'], say }))

const replaceTexts = (framework: Framework, say: Say): Partial<Framework> => ({
  title: say('title', framework.title),
  shortTitle: say('shortTitle', framework.shortTitle),
  summary: say('summary', framework.summary),
  versionLabel: say('versionLabel', framework.versionLabel),
  ...(framework.core && { core: replaceIn(framework.core, { place: 'core', fields: ['label', 'description'], say }) }),
  layers: framework.layers.map(layer =>
    replaceIn(layer, { place: `layers/${layer.code}`, fields: ['label', 'heading', 'purpose', 'description'], say }),
  ),
  conditions: framework.conditions.map(condition => {
    const place = `conditions/${condition.code}`
    return {
      ...replaceIn(condition, { place, fields: ['label', 'shortLabel', 'description', 'gloss'], say }),
      rubrics: condition.rubrics.map(rubric => ({
        ...rubric,
        descriptors: rubric.descriptors.map((text, index) => say(`${place}/rubrics/${rubric.scale}/${index}`, text)),
      })),
    }
  }),
  scales: framework.scales.map(scale =>
    scale.kind === 'spectrum'
      ? { ...scale, anchors: replaceSteps(scale.anchors, { place: `scales/${scale.id}/anchors`, say }) }
      : { ...scale, levels: replaceSteps(scale.levels, { place: `scales/${scale.id}/levels`, say }) },
  ),
  instruments: framework.instruments.map(instrument => {
    const place = `instruments/${instrument.id}`
    return {
      ...replaceIn(instrument, { place, fields: ['title', 'purpose', 'question'], say }),
      subsets: instrument.subsets.map(subset => replaceIn(subset, { place: `${place}/subsets/${subset.id}`, fields: ['label'], say })),
    }
  }),
  texts: framework.texts.map(block => ({ ...block, text: say(`texts/${block.id}`, block.text) })),
})
