import { cleanup, screen } from '@solidjs/testing-library'
import { afterEach, expect, it } from 'vitest'
import { renderInDistrict } from '../../test/render-in-district.tsx'
import { chartFixture, measureFixture } from './measure.fixture.ts'
import { MeasureList } from './measure-list.tsx'
import type { MeasureCard } from './queries.ts'

afterEach(cleanup)

const card = (
  name: string,
  words: { readonly plan?: string; readonly isStale?: boolean; readonly isArchived?: boolean; readonly isEmpty?: boolean } = {},
): MeasureCard => ({
  measure: {
    ...measureFixture().measure,
    id: name,
    name,
    planId: words.plan ?? null,
    planTitle: words.plan ?? null,
    isArchived: words.isArchived ?? false,
  },
  chart: chartFixture({
    isStale: words.isStale ?? false,
    ...(words.isEmpty ? { chart: null, values: [], last: null, isHolder: false } : {}),
  }),
  placesWithValues: 0,
  mayEnter: true,
})

it('has what waits for a value first, then plan by plan, then what the place keeps anyway; archived ones are closed', () => {
  renderInDistrict(() => (
    <MeasureList
      cards={[
        card('Kept one'),
        card('Planned one', { plan: 'Time' }),
        card('Late one', { plan: 'Time', isStale: true }),
        card('Old one', { isArchived: true }),
      ]}
    />
  ))
  expect(screen.getAllByRole('heading').map(heading => heading.textContent)).toEqual([
    'Waiting for a value',
    'Plan: Time',
    'Kept by Madrone Elementary',
    'Archived',
  ])
  expect(screen.getByRole('link', { name: 'Log a value' }).getAttribute('href')).toMatch(/\/measures\/Late one\?enter=yes$/)
  expect(screen.queryByText('Old one')).toBeNull()
})

it('says one thing of a measure without values and of one that is protected', () => {
  renderInDistrict(() => <MeasureList cards={[card('Hidden one', { isEmpty: true })]} />)
  expect(screen.getByText('Nothing to show here yet, or protected because few people are behind it.')).toBeTruthy()
})
