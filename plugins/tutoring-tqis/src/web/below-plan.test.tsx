// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@solidjs/testing-library'
import { fetchCatalog } from '@tilth/i18n'
import { type AnalysisShown, type PluginHost, PluginHostProvider, type Shown, type ShownCell } from '@tilth/plugin-kit/web'
import { I18nProvider } from '@tilth/ui'
import { type Component, createComponent } from 'solid-js'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import english from '../../messages/en.json' with { type: 'json' }
import { analyses } from '../analyses.ts'
import { groupByReason, readBelowPlan } from './below-plan.ts'
import { BelowPlanCard } from './below-plan-card.tsx'
import { BelowPlanPage } from './below-plan-page.tsx'
import web from './index.ts'

beforeAll(() => fetchCatalog('en'))
afterEach(cleanup)

const columns = analyses[0]?.tables?.find(({ id }) => id === 'below-plan')?.columns ?? []

const cellsOf = (student: string, { why, delivered = 1, id = student }: { why: string; delivered?: number; id?: string }) => {
  const cells: Readonly<Record<string, ShownCell>> = {
    student: { kind: 'student', id: student, text: student },
    tutor: { kind: 'person', id: 'ana', text: 'Ana P.' },
    week: { kind: 'date', on: '2026-11-22' },
    planned: { kind: 'number', value: 3 },
    delivered: { kind: 'number', value: delivered },
    minutes: { kind: 'number', value: 30 },
    why: { kind: 'text', text: `${why} in words`, code: why },
    assignment: { kind: 'record', id: `assignment-${id}`, text: '' },
  }
  return { cells: columns.map(column => cells[column.id] ?? { kind: 'empty' as const }) }
}

const analysis = (rows: AnalysisShown['tables'][number]['rows'], more: Partial<AnalysisShown> = {}): AnalysisShown => ({
  analysisId: 'dosage',
  title: 'Dosage',
  description: '',
  ranAt: '2026-11-23T08:00:00Z',
  on: '2026-11-23',
  isStale: false,
  findings: [],
  tables: [
    { id: 'below-plan', title: '', description: '', about: 'records', isPart: false, columns, rows, floor: null, rowCount: rows.length },
  ],
  ...more,
})

const show = (view: Component<{ orgId: string }>, shown: Shown<AnalysisShown>) => {
  const unused = () => {
    throw new Error('not used')
  }
  const host: PluginHost = {
    analysis: id => {
      if (id !== 'dosage') throw new Error(`${id} is no analysis of this plugin`)
      return () => shown
    },
    records: unused,
    act: unused,
    words: {
      locale: () => 'en',
      say: (key, params = {}) => {
        const text = (english as Readonly<Record<string, string>>)[key]
        if (text === undefined) throw new Error(`no message ${key}`)
        return [text, ...Object.values(params)].join(' | ')
      },
    },
    address: target => (target.to === 'record' ? `/record/${target.recordId}` : `/${target.to}`),
  }
  return render(() => (
    <I18nProvider locale="en" timeZone="UTC">
      <PluginHostProvider value={host}>{createComponent(view, { orgId: 'birch' })}</PluginHostProvider>
    </I18nProvider>
  ))
}

const ready = (rows: Parameters<typeof analysis>[0], more?: Partial<AnalysisShown>) => ({
  state: 'ready' as const,
  shown: analysis(rows, more),
})
const several = [
  cellsOf('Heron', { why: 'tutor', delivered: 0 }),
  cellsOf('Otter', { why: 'absence' }),
  cellsOf('Lynx', { why: 'absence' }),
  cellsOf('Otter', { why: 'unlogged', id: 'second' }),
]

describe('the week that is read', () => {
  test('counts each student once and keeps most missing first', () => {
    const week = readBelowPlan(analysis(several))
    expect(week).toMatchObject({ until: '2026-11-22', students: 3, isPart: false, rowCount: 4 })
    expect(week?.rows.map(({ student, reason, delivered, planned }) => [student, reason, delivered, planned])).toEqual([
      ['Heron', 'tutor', 0, 3],
      ['Otter', 'absence', 1, 3],
      ['Lynx', 'absence', 1, 3],
      ['Otter', 'unlogged', 1, 3],
    ])
  })

  test('falls into groups by reason, the largest first, none lost', () => {
    const groups = groupByReason(readBelowPlan(analysis(several))?.rows ?? [])
    expect(groups.map(({ reason, rows }) => [reason, rows.length])).toEqual([
      ['absence', 2],
      ['tutor', 1],
      ['unlogged', 1],
    ])
  })

  test('is nothing for whoever may not see the table', () => {
    expect(readBelowPlan(analysis([], { tables: [] }))).toBeNull()
  })
})

describe('the page', () => {
  test('has a part for each reason, and each row leads to its assignment', () => {
    show(BelowPlanPage, ready(several))
    expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual([
      'Students were absent',
      'Canceled by tutors',
      'Nothing was logged',
    ])
    const absent = screen.getByRole('region', { name: 'Students were absent' })
    expect(
      within(absent)
        .getAllByRole('link')
        .map(link => link.getAttribute('href')),
    ).toEqual(['/record/assignment-Otter', '/record/assignment-Lynx'])
    expect(within(absent).getAllByRole('link')[0]?.textContent).toContain('Ana P.')
  })

  test('keeps a reason that it has no heading for', () => {
    show(BelowPlanPage, ready([cellsOf('Heron', { why: 'flood' })]))
    expect(screen.getByRole('region', { name: 'Other reasons' }).textContent).toContain('Heron')
  })

  test.each([
    ['nobody below plan', ready([]), 'Nobody is below plan'],
    ['not run yet', ready([], { ranAt: null }), 'Not worked out yet'],
    ['not for the reader', ready([], { tables: [] }), 'Nothing here for you to see'],
  ])('says so where there is nothing: %s', (_, shown, words) => {
    show(BelowPlanPage, shown)
    expect(screen.getByRole('heading').textContent).toBe(words)
  })

  test('says what went wrong', () => {
    show(BelowPlanPage, { state: 'fault', issue: { code: 'analysis.not_enabled' }, retry: () => {} })
    expect(screen.getByRole('alert').textContent).toContain('Try again')
  })
})

describe('the card', () => {
  test('has the number and the first five', () => {
    show(BelowPlanCard, ready(['A', 'B', 'C', 'D', 'E', 'F', 'G'].map(student => cellsOf(student, { why: 'tutor' }))))
    expect(screen.getByRole('region', { name: 'Below plan last week' }).textContent).toContain('| 7 |')
    expect(screen.getAllByRole('listitem')).toHaveLength(5)
    expect(screen.getByRole('link', { name: 'All of them, by reason' }).getAttribute('href')).toBe('/page')
  })

  test.each([
    ['nobody is below plan', ready([])],
    ['it is not for the reader', ready([], { tables: [] })],
    ['it is not there yet', { state: 'loading' as const }],
  ])('is nothing where %s', (_, shown) => {
    const { container } = show(BelowPlanCard, shown)
    expect(container.textContent).toBe('')
  })
})

test('the web part speaks every language of the plugin', () => {
  expect(Object.keys(web.messages ?? {})).toEqual(['en', 'es'])
  expect(web.pages?.map(({ path, title }) => [path, Object.keys(title)])).toEqual([['below-plan', ['en', 'es']]])
})
