import { cleanup, fireEvent, screen, within } from '@solidjs/testing-library'
import { useI18n } from '@tilth/ui'
import { createSignal } from 'solid-js'
import { afterEach, describe, expect, it } from 'vitest'
import { renderInDistrict } from '../../test/render-in-district.tsx'
import type { ResultsView } from './queries.ts'
import { Reading } from './reading.tsx'
import { resultsFixture } from './results.fixture.ts'
import { ResultsRings } from './results-rings.tsx'
import { ringLayers } from './ring-layers.ts'
import { SealedList } from './sealed-list.tsx'

afterEach(cleanup)

const Both = (props: { readonly results: ResultsView }) => {
  const { t } = useI18n()
  const [selected, setSelected] = createSignal<string | null>(null)
  const [pointed, setPointed] = createSignal<string | null>(null)
  const hrefOf = (code: string) => `/agree/${code}`
  return (
    <>
      <ResultsRings
        results={props.results}
        layers={ringLayers(props.results, t)}
        hrefOf={hrefOf}
        selected={selected()}
        pointed={pointed()}
        onSelect={setSelected}
        onPoint={setPointed}
      />
      <Reading
        results={props.results}
        hrefOf={hrefOf}
        hasStatistics={false}
        settle={false}
        marked={pointed() ?? selected()}
        onPoint={setPointed}
      />
      <SealedList results={props.results} />
    </>
  )
}

const place = (results = resultsFixture()) => renderInDistrict(() => <Both results={results} />)
const segment = (code: string) => within(screen.getByRole('group')).getByRole('button', { name: new RegExp(`^${code} `, 'u') })
const rowOf = (label: string, tab = 'Talk first') =>
  within(screen.getByRole('tabpanel', { name: tab }))
    .getByRole('link', { name: label })
    .closest('li')

describe('the rings of a revealed round', () => {
  it('say what the chosen condition says, and mark its row', () => {
    place()
    fireEvent.click(segment('S5'))
    const said = screen.getByRole('figure', { name: 'The conditions as rings' })
    expect(within(said).getByRole('link', { name: 'Communications' }).getAttribute('href')).toBe('/agree/S5')
    expect(within(said).getByText('Four near Not aligned at all, five near Fully aligned. Nobody in between.')).toBeTruthy()
    expect(rowOf('Communications')?.hasAttribute('data-marked')).toBe(true)
    expect(rowOf('Time')?.hasAttribute('data-marked')).toBe(false)
  })

  it('show which condition is looked at in the list', () => {
    place()
    fireEvent.focusIn(within(screen.getByRole('tabpanel')).getByRole('link', { name: 'Time' }))
    expect(segment('S6').hasAttribute('data-pointed')).toBe(true)
    expect(segment('S5').hasAttribute('data-pointed')).toBe(false)
  })

  it('keep what nobody has seen yet closed: a name, and no mark anywhere', () => {
    const results = resultsFixture()
    const items = results.items.map(item => (item.code === 'S6' ? { ...item, shown: null, protection: 'sealed' as const } : item))
    place({ ...results, items, discussionOrder: ['S5', 'S2', 'E4'] })
    expect(segment('S6').getAttribute('aria-label')).toBe('S6 Time. Nobody can see marks until the team reveals them. That includes you.')
    const sealed = screen.getByRole('region', { name: 'Not revealed yet' })
    expect(
      within(sealed)
        .getAllByRole('listitem')
        .map(entry => entry.textContent),
    ).toEqual(['S6Time'])
    fireEvent.click(screen.getByRole('tab', { name: 'All 5' }))
    expect(rowOf('Time', 'All 5')?.querySelector('circle')).toBeNull()
  })

  it('show a second marking with the first as hollow rings', () => {
    const results = resultsFixture()
    const second = {
      marks: [40, 45, 50, 52, 60],
      counted: 5,
      median: 50,
      quartiles: [45, 52] as const,
      agreement: 'together' as const,
      sentence: 'All five placed it closest to On our way.',
    }
    const items = results.items.map(item => (item.code === 'S6' ? { ...item, own: 10, secondPass: 'closed' as const, second } : item))
    place({ ...results, items })
    const row = rowOf('Time')
    expect(row?.querySelectorAll('circle')).toHaveLength(14)
    expect(row?.querySelectorAll('circle[data-first]')).toHaveLength(9)
    expect(row?.textContent).toContain('After talking: together. All five placed it closest to On our way.')
  })
})
