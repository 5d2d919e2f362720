import { loadPlugin, type PlanTemplate } from '@tilth/plugin-kit'
import { describe, expect, test } from 'vitest'
import { tlaConditions } from './index.ts'

const load = () => {
  const result = loadPlugin(tlaConditions)
  const [template] = result.ok ? result.value.planTemplates : []
  const [framework] = result.ok ? result.value.frameworks : []
  if (!template || !framework) throw new Error('The plugin holds no plan template that can be read')
  return { template, printed: new Map(framework.texts.map(block => [block.id, block.text])) }
}

const { template, printed } = load()

const promptsIn = (part: PlanTemplate['parts'][number] | undefined) => (part?.prompts ?? []).map(({ id, kind }) => `${id} ${kind}`)

describe('step 2 is asked as the document prints it', () => {
  test('three parts, their headings word for word', () => {
    expect(template.parts.map(part => part.label)).toEqual(
      ['plan-vision-heading', 'plan-stakeholders-heading', 'plan-actions-heading'].map(id => printed.get(id)),
    )
    expect(template.parts.map(part => [part.owner, part.verbatim])).toEqual(Array(3).fill(['framework', true]))
    expect(template.title).toBe(printed.get('plan-title'))
  })

  test('each prompt in its part, and three lines for challenges', () => {
    expect(template.parts.map(promptsIn)).toEqual([
      ['end-state text', 'challenges challenges'],
      ['people people', 'assets assets', 'needs needs'],
      ['actions actions'],
    ])
    expect(template.parts[0]?.prompts[1]?.most).toBe(3)
  })

  test('prompts word for word: a question and its alternative together are the printed line', () => {
    const [vision, people] = template.parts
    const [endState, challenges] = vision?.prompts ?? []
    const [who, assets, needs] = people?.prompts ?? []
    expect(`${endState?.label} ${endState?.help}`).toBe(printed.get('plan-end-state'))
    expect([challenges?.label, challenges?.help]).toEqual([printed.get('plan-challenges'), printed.get('plan-challenge-label')])
    expect(who?.label).toBe(printed.get('plan-people'))
    expect(`${assets?.label} ${needs?.label}`).toBe(printed.get('plan-resources'))
  })

  test('horizons word for word, nearest first', () => {
    expect(template.horizons.map(horizon => horizon.label)).toEqual(
      ['plan-short-term', 'plan-medium-term', 'plan-long-term'].map(id => printed.get(id)),
    )
    for (const label of template.horizons.map(horizon => horizon.label))
      expect(label).toContain(template.parts[2]?.prompts[0]?.label ?? 'nothing')
  })

  test('attributed to its authors, with what was changed', () => {
    for (const words of ['Thomas, N., & Rabbitt, B. (2019)', 'The Learning Accelerator', 'CC BY 4.0', 'Adapted:'])
      expect(template.licence.attribution).toContain(words)
  })
})

test('Spanish is ours and waits for a reader', () => {
  expect([template.translations.es?.by, template.translations.es?.reviewed]).toEqual(['ours', false])
})
