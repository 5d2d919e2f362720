import { type CycleModel, loadPlugin } from '@tilth/plugin-kit'
import { type TriedCycle, tryCycle } from '@tilth/plugin-kit/testing'
import { describe, expect, test } from 'vitest'
import { improvementCycles } from './index.ts'

const loadAll = (): readonly CycleModel[] => {
  const loaded = loadPlugin(improvementCycles)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error))
  return loaded.value.cycleModels
}

const models = loadAll()
const find = (id: string): CycleModel => {
  const found = models.find(model => model.id === id)
  if (!found) throw new Error(`No cycle model ${id}`)
  return found
}

const labels = (id: string) => find(id).stages.map(({ phase, label }) => (phase === undefined ? label : `${phase}: ${label}`))

type Command = Parameters<TriedCycle['act']>[0]
type Prompt = CycleModel['stages'][number]['prompts'][number]

/** Something that fits each kind of prompt. */
const answerTo = (model: CycleModel, { prompt, rows }: { readonly prompt: Prompt; readonly rows: readonly string[] }): Command => {
  const value = {
    text: 'So it is',
    choice: prompt.options?.[0]?.id ?? '',
    choices: [prompt.options?.[0]?.id ?? ''],
    people: ['dana'],
    measures: ['minutes-kept'],
    date: '2026-09-14',
    number: 1,
    scale: model.scales[0]?.id ?? '',
    task: { what: 'Begin', who: ['dana'], on: null, where: '' },
  }[prompt.kind]
  return { kind: 'answer', prompt: prompt.id, rows: Object.fromEntries(rows.map(row => [row, value])) }
}

/** Does the one next thing until a decision is asked for; gives the steps by what they were. */
const walkToTheEnd = (model: CycleModel) => {
  const cycle = tryCycle(model)
  const steps: string[] = []
  for (let next = cycle.next(); next.kind !== 'decide'; next = cycle.next()) {
    if (steps.length > 60) throw new Error(`${model.id} never comes to its decision`)
    const prompt = next.kind === 'answer' ? model.stages.flatMap(stage => stage.prompts).find(({ id }) => id === next.prompt) : undefined
    const rows = prompt?.forEach ? Object.keys(cycle.state().answers[prompt.forEach] ?? {}) : ['one']
    const command: Command = prompt
      ? answerTo(model, { prompt, rows })
      : next.kind === 'move'
        ? next
        : { kind: 'log', id: `l${steps.length}`, text: 'Seen', value: null, measure: null }
    expect([command, cycle.act(command)]).toEqual([command, 'ok'])
    steps.push(next.kind === 'answer' ? next.prompt : next.kind === 'move' ? `> ${next.stage}` : next.kind)
  }
  return { cycle, steps }
}

describe('names of steps stand as their owners give them', () => {
  test('PDSA', () => {
    expect(labels('pdsa')).toEqual(['Plan', 'Do', 'Study', 'Act'])
    expect(find('pdsa').decisions.map(({ label, opens }) => [label, opens])).toEqual([
      ['Adopt', 'spread'],
      ['Adapt', 'next-cycle'],
      ['Abandon', 'nothing'],
    ])
  })

  test('90-Day Cycle', () => {
    expect(labels('ninety-day-cycle')).toEqual([
      'Pre-Cycle: Proposal and Charter',
      'Phase 1: Scan',
      'Phase 2: Focus',
      'Phase 3: Summarize',
      'Post-Cycle: Next Steps',
    ])
  })

  test('Data Wise', () => {
    expect(labels('data-wise')).toEqual([
      'Prepare: Organize for Collaborative Work',
      'Prepare: Build Data Literacy',
      'Inquire: Use Stories to Ignite Curiosity',
      'Inquire: Dig into Evidence of Learning',
      'Inquire: Examine Own Practice',
      'Act: Develop Action Plan',
      'Act: Plan to Assess Impact',
      'Act: Act and Assess',
    ])
  })

  test('stages of implementation', () => {
    expect(labels('implementation-stages')).toEqual(['Exploration', 'Installation', 'Initial Implementation', 'Full Implementation'])
  })
})

describe.each(models.map(model => [model.id, model] as const))('%s', (_, model) => {
  test('doing the one next thing leads through every stage to a decision', () => {
    const { cycle, steps } = walkToTheEnd(model)
    expect(steps.filter(step => step.startsWith('> '))).toEqual(model.stages.slice(1).map(stage => `> ${stage.id}`))
    expect(cycle.offers().filter(offer => offer.startsWith('decide '))).toContain(
      `decide ${model.decisions.find(decision => decision.opens === 'nothing')?.id}`,
    )
  })

  test('every decision can be reached once what it needs is said', () => {
    for (const decision of model.decisions) {
      const { cycle } = walkToTheEnd(model)
      for (const prompt of model.stages.flatMap(stage => stage.prompts))
        if (decision.needs.includes(prompt.id) && cycle.state().answers[prompt.id] === undefined)
          cycle.act(answerTo(model, { prompt, rows: ['one'] }))
      const confirmed = model.warnings.map(warning => warning.id)
      expect([decision.id, cycle.act({ kind: 'decide', decision: decision.id, reason: 'So', confirmed })]).toEqual([decision.id, 'ok'])
    }
  })

  test('can be stopped with a reason at any stage, and only by what opens nothing', () => {
    const early = tryCycle(model)
    const offered = early.offers().filter(offer => offer.startsWith('decide '))
    expect(offered).toEqual(model.decisions.filter(decision => decision.opens === 'nothing').map(decision => `decide ${decision.id}`))
  })

  test('asks in short words, and of nobody what they are worth', () => {
    const prompts = model.stages.flatMap(stage => stage.prompts)
    expect(prompts.filter(prompt => prompt.label.length > 70 || (prompt.help ?? '').length > 130).map(prompt => prompt.id)).toEqual([])
    expect(JSON.stringify(model)).not.toMatch(/underperform|compliance|evaluate (a|the|your) teacher|\bscore\b|\bgap\b|!/i)
  })
})

describe('Spanish', () => {
  const texts = models.flatMap(model => Object.entries(model.translations.es?.texts ?? {}))

  test('asks and exclaims with both marks', () => {
    expect(texts.filter(([, text]) => text.split('¿').length !== text.split('?').length || text.includes('!'))).toEqual([])
  })

  test('addresses nobody as tú or vosotros and keeps the quotes of the page', () => {
    expect(texts.filter(([, text]) => /(?<!\p{L})(tú|tus?|ti|vosotros|vuestr[oa]s?)(?!\p{L})|[«»"']/iu.test(text))).toEqual([])
  })
})

test('what belongs to whom is said', () => {
  for (const [id, words] of [
    ['pdsa', 'Associates in Process Improvement'],
    ['ninety-day-cycle', 'Park & Takahashi, 90-Day Cycle Handbook, Carnegie Foundation, October 2013'],
    ['data-wise', 'Harvard Graduate School of Education'],
    ['implementation-stages', 'National Implementation Research Network (2020). Implementation Stages Planning Tool. Chapel Hill, NC:'],
  ] as const)
    expect(find(id).licence.attribution).toContain(words)
})
