import { err, issue, ok, type Result } from '@tilth/core'
import { fivePolicy, planRelease, type ReleasePlan, type ReleaseQuestion } from '@tilth/core/privacy'
import { needPattern, needSentence, supportsAdvice, supportsSentence, tallyOf } from '@tilth/core/rubrics'
import { storedResult } from '../breakdowns/group-result.ts'
import { positionsOf } from '../results/item-result.ts'
import { readCountedMarks } from '../results/stored-tallies.ts'
import { formItems } from '../rounds/form-view.ts'
import { readPinnedFramework } from '../rounds/pinned-framework.ts'
import type { FormItem } from '../rounds/views.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { type DistrictSnapshot, hiddenBefore, type ItemSnapshot, knownSets } from './release-snapshot.ts'
import type { SchoolFacts } from './window-facts.ts'

export interface SnapshotQuestion {
  readonly schools: readonly SchoolFacts[]
  /** Schools that are not in this release and were in an earlier one. */
  readonly gone: readonly SchoolFacts[]
  readonly earlier: readonly DistrictSnapshot[]
}

interface Reading extends SnapshotQuestion {
  /** Counted marks by round and condition. */
  readonly marks: ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>
  /** Round ids that may be shown by themselves, from the people behind each. */
  readonly shown: readonly string[]
  readonly isTotalShown: boolean
}

/** Counts of rows are whole and few: a table that is refused is a mistake of ours. */
const planOf = (question: ReleaseQuestion): ReleasePlan => {
  const plan = planRelease(question, fivePolicy())
  if (!plan.ok) throw new Error(`The pattern of a window was refused: ${plan.error[0]?.code}.`)
  return plan.value
}

const roundIdOf = (school: SchoolFacts): string => school.facts.round.id

const marksOn = (reading: Pick<Reading, 'marks'>, { school, code }: { readonly school: SchoolFacts; readonly code: string }) =>
  reading.marks.get(roundIdOf(school))?.get(code) ?? []

const hasAsked = (code: string) => (school: SchoolFacts) => school.facts.round.items.includes(code)

/** One condition, under the pattern of the people and, where fewer marked it, a stricter one. */
const snapshotItem = (reading: Reading, { en, es }: { readonly en: FormItem; readonly es: FormItem }): ItemSnapshot => {
  const { code } = en
  const partOf = (school: SchoolFacts) => ({ id: roundIdOf(school), size: positionsOf(marksOn(reading, { school, code })).length })
  const schools = reading.schools.filter(hasAsked(code))
  const asked = schools.map(roundIdOf)
  const plan = planOf({
    parts: schools.map(partOf),
    gone: reading.gone.filter(hasAsked(code)).map(partOf),
    known: knownSets(reading.earlier, code),
    hidden: [...asked.filter(id => !reading.shown.includes(id)), ...hiddenBefore(reading.earlier, code)],
    mayShowTotal: reading.isTotalShown,
  })
  const scale = { en: en.scale, es: es.scale }
  const shown = schools.filter(school => plan.shown.includes(roundIdOf(school)))
  const pattern = needPattern(
    shown.map(school => tallyOf(marksOn(reading, { school, code }), en.scale)),
    en.scale,
  )
  const everybody = schools.flatMap(school => marksOn(reading, { school, code }))
  return {
    code,
    asked,
    all: plan.isTotalShown ? storedResult(code, { marks: everybody, scale }) : null,
    bySchool: Object.fromEntries(
      shown.map(school => [roundIdOf(school), storedResult(code, { marks: marksOn(reading, { school, code }), scale })]),
    ),
    need: pattern.need,
    sentence: {
      en: needSentence(pattern, { scale: en.scale, locale: 'en' }),
      es: needSentence(pattern, { scale: es.scale, locale: 'es' }),
    },
  }
}

const supportsOf = (items: readonly ItemSnapshot[]): DistrictSnapshot['supports'] => {
  const codesOf = (need: ItemSnapshot['need']) => items.filter(item => item.need === need).map(item => item.code)
  const [similar, dissimilar] = [codesOf('similar'), codesOf('dissimilar')]
  const advice = supportsAdvice(items.map(item => item.need))
  const fact = { advice, similar: similar.length, dissimilar: dissimilar.length }
  return { advice, sentence: { en: supportsSentence(fact, 'en'), es: supportsSentence(fact, 'es') }, similar, dissimilar }
}

const readMarks = async (context: DistrictContext, schools: readonly SchoolFacts[]) =>
  new Map(
    await Promise.all(
      schools.map(async school => {
        const items = school.facts.round.items
        return [roundIdOf(school), await readCountedMarks(context, { facts: school.facts, items })] as const
      }),
    ),
  )

/** Every condition that any of the schools was asked, in the order of the first that asks it. */
const readForms = async (context: DistrictContext, schools: readonly SchoolFacts[]) => {
  const forms = new Map<string, { readonly en: FormItem; readonly es: FormItem }>()
  for (const { facts } of schools) {
    const { framework } = await readPinnedFramework(context, facts.round.frameworkHash)
    const spanish = formItems(framework, { ...facts.round, locale: 'es' })
    for (const en of formItems(framework, { ...facts.round, locale: 'en' })) {
      const es = spanish.find(item => item.code === en.code)
      if (es && !forms.has(en.code)) forms.set(en.code, { en, es })
    }
  }
  return [...forms.values()]
}

/**
 * The picture of all these schools, from marks that a reveal has frozen. Hidden on the people behind each school, alike on every
 * condition; on a condition that fewer marked, more is hidden and never less. Read together with every earlier release it tells on
 * nobody. Issue: `window.nothing_to_show` where no number of it could be shown.
 */
export const makeSnapshot = async (context: DistrictContext, question: SnapshotQuestion): Promise<Result<DistrictSnapshot>> => {
  const { schools, gone, earlier } = question
  const partOf = (school: SchoolFacts) => ({ id: roundIdOf(school), size: school.facts.finishedCount })
  const policy = fivePolicy()
  const plan = planOf({
    parts: schools.map(partOf),
    gone: gone.map(partOf),
    known: knownSets(earlier),
    hidden: hiddenBefore(earlier),
    mayShowTotal: true,
  })
  const [marks, forms] = await Promise.all([readMarks(context, [...schools, ...gone]), readForms(context, schools)])
  const reading: Reading = { ...question, marks, ...plan }
  const items = forms.map(form => snapshotItem(reading, form))
  if (items.every(item => item.all === null && Object.keys(item.bySchool).length === 0)) return err(issue('window.nothing_to_show'))
  const isOpen = (school: SchoolFacts): boolean =>
    plan.shown.includes(roundIdOf(school)) &&
    items.every(
      item =>
        !hasAsked(item.code)(school) ||
        roundIdOf(school) in item.bySchool ||
        positionsOf(marksOn(reading, { school, code: item.code })).length < policy.threshold,
    )
  const sizes = new Map(schools.map(school => [roundIdOf(school), school.facts.finishedCount]))
  return ok({
    floor: policy.threshold,
    rounds: schools.map(roundIdOf),
    open: schools.filter(isOpen).map(roundIdOf),
    people: Object.fromEntries(plan.shown.map(id => [id, sizes.get(id) ?? 0])),
    items,
    supports: supportsOf(items),
  })
}
