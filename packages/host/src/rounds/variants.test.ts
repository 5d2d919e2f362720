import type { Framework } from '@tilth/core/conditions'
import { tlaConditions } from '@tilth/plugin-tla-conditions'
import { expect, test } from 'vitest'
import { createTestDistrict, createTestInstallation, refuse, succeed } from '../../test/harness.ts'
import { sheetOf, tlaSettings } from '../../test/tla-round.ts'
import { loadInstalledPlugins } from '../plugins/load-installed-plugins.ts'
import { saveDraft, submitRatings } from '../ratings/use-cases.ts'
import { readResults } from '../results/use-cases.ts'
import { copyRound, createRound, listInstruments, openRound, readForm, readRound, revealRound } from './use-cases.ts'

const [tla] = tlaConditions.frameworks as unknown as readonly Framework[]

/** Two kinds of district: E1 is asked in the north alone, E2 in the south alone; E3 says more of itself than others. */
const northAndSouth = () => {
  if (!tla) throw new Error('the plugin has a framework')
  const says = {
    E1: { variants: ['north'] },
    E2: { variants: ['south'] },
    E3: {
      kind: 'domain',
      verified: false,
      attributes: { base: 'emergent' },
      lookFors: [{ id: 'door', kind: 'sign', text: 'Doors stand open.', owner: 'ours' }],
      recommendations: [
        { id: 'visit', scale: 'alignment', upTo: 'none', text: 'Visit each other first.', owner: 'ours' },
        { id: 'plan', scale: 'alignment', upTo: 'on-our-way', text: 'Plan together.', owner: 'ours' },
      ],
    },
  }
  return {
    ...tla,
    translations: {},
    variants: [
      { id: 'north', label: 'North', description: 'Where it snows.' },
      { id: 'south', label: 'South', description: 'Where it does not.' },
    ],
    attributes: [
      {
        id: 'base',
        label: 'Research base',
        description: '',
        values: [{ id: 'emergent', label: 'Emergent', description: 'Not much yet.' }],
      },
    ],
    conditions: tla.conditions.map(condition => ({ ...condition, ...says[condition.code as keyof typeof says] })),
  }
}

const setUp = async () => {
  const {
    planTemplates: _,
    crosswalks: __,
    messages: ___,
    ...plugin
  } = { ...tlaConditions, languages: ['en'], frameworks: [northAndSouth()] }
  const plugins = loadInstalledPlugins([plugin])
  expect(plugins.refused).toEqual([])
  const district = await createTestDistrict(await createTestInstallation({ plugins }))
  const leading = await district.as(await district.addPerson('Fay', 'facilitator'))
  const input = { ...tlaSettings, orgId: district.rootId, pluginId: plugin.id, frameworkId: 'tla-conditions', instrumentId: 'taking-stock' }
  return { district, leading, input }
}

test('an instrument that differs between variants is a choice for each, and a round keeps to the one it was made with', async () => {
  const { leading, input } = await setUp()
  const { instruments } = await succeed(listInstruments, leading, { locale: 'en' })
  expect(instruments.map(({ variant, title }) => [variant, title.split(': ').at(-1)])).toEqual([
    ['north', 'North'],
    ['south', 'South'],
  ])
  expect(instruments.map(({ items }) => items.map(item => item.code).slice(0, 3))).toEqual([
    ['E1', 'E3', 'E4'],
    ['E2', 'E3', 'E4'],
  ])
  const north = { ...input, people: [], variant: 'north' }
  expect((await refuse(createRound, leading, { ...north, items: ['E2'] })).code).toBe('round.unknown_item')
  expect((await refuse(createRound, leading, { ...north, variant: 'west', items: ['E3'] })).code).toBe('round.unknown_variant')
  expect((await refuse(createRound, leading, { ...north, variant: null, items: ['E1'] })).code).toBe('round.unknown_item')
  const { roundId } = await succeed(createRound, leading, { ...north, items: ['E1', 'E3'] })
  const round = await succeed(readRound, leading, { roundId, locale: 'en' })
  expect([round.variant, round.instrumentTitle]).toEqual(['north', expect.stringMatching(/: North$/)])
  await succeed(openRound, leading, { roundId })
  expect(await succeed(copyRound, leading, { roundId })).toMatchObject({ variant: 'north', items: ['E1', 'E3'], isStillOffered: true })
})

test('a condition is asked with all that its document says of it, and advised on once it is revealed', async () => {
  const { district, leading, input } = await setUp()
  const people = await Promise.all([1, 2, 3].map(index => district.addPerson(`Member ${index}`, 'member')))
  const { roundId } = await succeed(createRound, leading, {
    ...input,
    variant: 'south',
    items: ['E3', 'E4'],
    people: people.map(person => person.personId),
  })
  await succeed(openRound, leading, { roundId })
  const form = await succeed(readForm, leading, { roundId, locale: 'en' })
  expect(form.items[0]).toMatchObject({
    code: 'E3',
    isUnverified: true,
    attributes: [{ label: 'Research base', value: 'Emergent', description: 'Not much yet.' }],
    lookFors: [{ text: 'Doors stand open.' }],
  })
  expect(form.items[1]).toMatchObject({ isUnverified: false, attributes: [], lookFors: [] })
  const adviceNow = async () =>
    (await succeed(readResults, leading, { roundId, locale: 'en' })).items.map(item => item.advice.map(one => one.id))
  for (const person of people) {
    const context = await district.as(person)
    await succeed(saveDraft, context, { roundId, items: sheetOf({ E3: 20, E4: 20 }) })
    await succeed(submitRatings, context, { roundId })
  }
  await succeed(revealRound, leading, { roundId })
  expect(await adviceNow()).toEqual([['plan'], []])
})
