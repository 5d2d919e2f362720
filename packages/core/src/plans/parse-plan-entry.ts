import type { Day } from '../cycles/cycle-state.ts'
import { isDay } from '../cycles/day.ts'
import {
  clip,
  listOf,
  object,
  oneOf,
  optional,
  orNull,
  type Reading,
  type Shape,
  Spot,
  text,
  variant,
  wholeNumber,
} from '../document/shape.ts'
import { err, type Issue, ok, type Result } from '../result.ts'
import type { ActionStatus, ChallengeSource, PlanEntryContents, PlanEntryKind, PlanNodeKind } from './plan-entry.ts'
import type { PlanPromptKind, PlanTemplate } from './plan-template.ts'

export const planEntryLimits = { text: 5000, line: 500, list: 50, cents: 100_000_000_000, issues: 100 } as const

const trimmed =
  (options: { readonly min: number; readonly max: number; readonly pattern?: RegExp }): Shape<string> =>
  (value, spot) => {
    const shape = text(options)
    return shape(typeof value === 'string' ? value.trim() : value, spot)
  }

const words = trimmed({ min: 1, max: planEntryLimits.text })
const perhapsWords = trimmed({ min: 0, max: planEntryLimits.text })
const line = trimmed({ min: 1, max: planEntryLimits.line })
const perhapsLine = trimmed({ min: 0, max: planEntryLimits.line })
const id = text({ min: 1, max: 200, pattern: /^\S+$/ })

const webAddress: Shape<string> = (value, spot) => {
  const read = trimmed({ min: 1, max: 2000 })(value, spot)
  if (read !== undefined && read.trim() !== '' && !/^https?:\/\/[^\s"'<>\\]+$/.test(read))
    return spot.report('no_web_address', { found: clip(read) })
  return read
}

const day: Shape<Day> = (value, spot) => {
  if (typeof value === 'string' && isDay(value)) return value
  return spot.report('no_day', { found: typeof value === 'string' ? clip(value) : typeof value })
}

const withoutRepeats =
  <T>(list: Shape<readonly T[]>): Shape<readonly T[]> =>
  (value, spot) => {
    const read = list(value, spot)
    const seen = new Set<string>()
    ;(read as readonly unknown[] | undefined)?.forEach((entry, index) => {
      const name = JSON.stringify(entry)
      if (entry !== undefined && seen.has(name)) spot.at(index, () => spot.report('duplicate'))
      seen.add(name)
    })
    return read
  }

const source = variant<'kind', ChallengeSource>('kind', {
  finding: object<Extract<ChallengeSource, { kind: 'finding' }>>({ kind: oneOf('finding'), roundId: id, item: id }),
  measure: object<Extract<ChallengeSource, { kind: 'measure' }>>({ kind: oneOf('measure'), measureId: id }),
  evidence: object<Extract<ChallengeSource, { kind: 'evidence' }>>({ kind: oneOf('evidence'), evidenceId: id }),
  link: object<Extract<ChallengeSource, { kind: 'link' }>>({ kind: oneOf('link'), url: webAddress, label: perhapsLine }),
})

const actionIn = (template: Pick<PlanTemplate, 'horizons'>): Shape<PlanEntryContents['action']> =>
  object<PlanEntryContents['action']>({
    text: words,
    horizon: (value, spot) =>
      typeof value === 'string' && template.horizons.some(horizon => horizon.id === value)
        ? value
        : spot.report('unknown_horizon', { found: typeof value === 'string' ? clip(value) : typeof value }),
    ownerId: orNull(id),
    dueOn: orNull(day),
    status: oneOf<ActionStatus>('todo', 'doing', 'done', 'dropped'),
    cost: orNull(wholeNumber({ min: 0, max: planEntryLimits.cents })),
    fund: perhapsLine,
  })

const engagementShape = object<PlanEntryContents['engagement']>({
  who: line,
  on: day,
  heard: words,
  changed: perhapsWords,
  answeredOn: orNull(day),
})

/** Nobody is answered before they were heard. */
const engagement: Shape<PlanEntryContents['engagement']> = (value, spot) => {
  const read = engagementShape(value, spot)
  if (read?.on && read.answeredOn && read.answeredOn < read.on) spot.at('answeredOn', () => spot.report('answered_before'))
  return read
}

const shapesIn = (template: Pick<PlanTemplate, 'horizons'>): { readonly [Kind in PlanEntryKind]: Shape<PlanEntryContents[Kind]> } => ({
  text: object<PlanEntryContents['text']>({ text: words }),
  challenge: object<PlanEntryContents['challenge']>({ text: words, data: withoutRepeats(listOf(source, { max: planEntryLimits.list })) }),
  person: object<PlanEntryContents['person']>({ who: line, why: perhapsWords }),
  asset: object<PlanEntryContents['asset']>({ text: words }),
  need: object<PlanEntryContents['need']>({ text: words }),
  action: actionIn(template),
  node: object<PlanEntryContents['node']>({
    kind: oneOf<PlanNodeKind>('aim', 'primary', 'secondary', 'change'),
    parent: orNull(id),
    text: words,
    measures: withoutRepeats(listOf(id, { max: planEntryLimits.list })),
    conditions: withoutRepeats(
      listOf(object<{ readonly frameworkId: string; readonly code: string }>({ frameworkId: id, code: id }), {
        max: planEntryLimits.list,
      }),
    ),
    fromRecord: optional(object<{ readonly recordId: string; readonly fieldId: string }>({ recordId: id, fieldId: id })),
  }),
  engagement,
  review: object<PlanEntryContents['review']>({ on: day, note: perhapsWords }),
})

const kindOfPrompt = {
  text: 'text',
  challenges: 'challenge',
  people: 'person',
  assets: 'asset',
  needs: 'need',
  actions: 'action',
} as const satisfies Record<PlanPromptKind, PlanEntryKind>

/** The kind of the entries that answer a prompt. */
export const entryKindOf = (prompt: { readonly kind: PlanPromptKind }): PlanEntryKind => kindOfPrompt[prompt.kind]

const answersNoPrompt = (kind: PlanEntryKind): boolean => kind === 'node' || kind === 'engagement' || kind === 'review'

const checkPrompt = (
  { kind, prompt }: { readonly kind: PlanEntryKind; readonly prompt: string },
  { spot, template }: { readonly spot: Spot; readonly template: Pick<PlanTemplate, 'parts'> },
): void => {
  const asked = template.parts.flatMap(part => part.prompts).find(candidate => candidate.id === prompt)
  const fits = answersNoPrompt(kind) ? prompt === '' : asked !== undefined && entryKindOf(asked) === kind
  if (!fits) spot.at('prompt', () => spot.report('wrong_prompt', { prompt: clip(prompt) }))
}

/** An entry as somebody wants to write it. `prompt` is the id of the prompt it answers, empty for what no prompt asks for. */
export interface WrittenPlanEntry<Kind extends PlanEntryKind = PlanEntryKind> {
  readonly kind: Kind
  readonly prompt: string
  readonly content: unknown
}

/**
 * The content of an entry with its texts trimmed, or everything that is wrong with it. Paths begin with the field (`text`, `dueOn`,
 * `data/0/url`), `prompt` where it answers none that the template asks. Whether what it points to exists is for others to say.
 *
 * Issues, all `plan_entry.*`: those of the form (`missing_field`, `unknown_field`, `wrong_type`, `unknown_value`, `empty_text`,
 * `text_too_long`, `forbidden_character`, `malformed`, `out_of_range`, `too_many`), `no_day`, `no_web_address`, `unknown_horizon`,
 * `duplicate`, `answered_before`, `wrong_prompt`.
 */
export const parsePlanEntry = <Kind extends PlanEntryKind>(
  { kind, prompt, content }: WrittenPlanEntry<Kind>,
  template: Pick<PlanTemplate, 'parts' | 'horizons'>,
): Result<PlanEntryContents[Kind], Issue[]> => {
  const spot = new Spot('plan_entry', planEntryLimits.issues)
  checkPrompt({ kind, prompt }, { spot, template })
  const shape: Shape<PlanEntryContents[Kind]> = shapesIn(template)[kind]
  const reading: Reading<PlanEntryContents[Kind]> | undefined = shape(content, spot)
  return spot.issues.length === 0 ? ok(reading as PlanEntryContents[Kind]) : err(spot.issues)
}

/** The same, for those who want to know only what is wrong. */
export const checkPlanEntry = (entry: WrittenPlanEntry, template: Pick<PlanTemplate, 'parts' | 'horizons'>): readonly Issue[] => {
  const parsed = parsePlanEntry(entry, template)
  return parsed.ok ? [] : parsed.error
}
