import { cleanup, fireEvent, screen, within } from '@solidjs/testing-library'
import type { SpectrumScale } from '@tilth/core/conditions'
import { afterEach, describe, expect, it } from 'vitest'
import { renderInLanguage } from '../../test/render-in-language.tsx'
import { SpectrumStrip, type SpectrumStripProps } from './spectrum-strip.tsx'

afterEach(cleanup)

const scale: SpectrumScale = {
  kind: 'spectrum',
  id: 'line',
  allows: { notSure: true, notMine: true, notApplicable: true, notObservable: false },
  anchors: [
    { id: 'low', label: 'Not aligned at all', owner: 'ours', position: 0 },
    { id: 'mid', label: 'On our way', owner: 'ours', position: 50 },
    { id: 'high', label: 'Fully aligned', owner: 'ours', position: 100 },
  ],
}

const place = (more: Partial<SpectrumStripProps> = {}) =>
  renderInLanguage(() => (
    <SpectrumStrip
      title="Time"
      sentence="Five before On our way, four after it."
      scale={scale}
      marks={[10, 10, 20, 40, 60]}
      median={20}
      quartiles={[10, 40]}
      camps={null}
      {...more}
    />
  ))

const tableRows = () => {
  fireEvent.click(screen.getByRole('button', { name: 'Show the table' }))
  return within(screen.getByRole('table'))
    .getAllByRole('row')
    .slice(1)
    .map(row => [...row.children].map(cell => cell.textContent))
}

describe('SpectrumStrip', () => {
  it('is a figure with its title, whose picture says the sentence', () => {
    place()
    expect(screen.getByRole('figure', { name: 'Time' })).toBeDefined()
    expect(screen.getByRole('img', { name: 'Five before On our way, four after it.' })).toBeDefined()
    expect(document.querySelectorAll('circle')).toHaveLength(5)
  })

  it('has the same marks in a table one key away', () => {
    place({ agreed: 25, notSure: 2 })
    expect(screen.queryByRole('table')).toBeNull()
    expect(tableRows()).toEqual([
      ['Close to Not aligned at all', '10 of 100', '2'],
      ['Between Not aligned at all and On our way', '20 of 100', '1'],
      ['Close to On our way', '40 of 100', '1'],
      ['Close to On our way', '60 of 100', '1'],
      ['Middle mark', '20 of 100', ''],
      ['Middle half', 'from 10 of 100 to 40 of 100', ''],
      ['Agreed together', 'Between Not aligned at all and On our way, 25 of 100', ''],
      ['2 not sure', '', ''],
    ])
  })

  it('keeps those who were not sure off the line and says how many', () => {
    place({ notSure: 2, notApplicable: 1 })
    expect(screen.getByText('2 not sure · 1 not applicable')).toBeDefined()
    expect(document.querySelectorAll('circle')).toHaveLength(5)
  })

  it('shows names only where it is given some', () => {
    place({ names: [{ name: 'Rosa', mark: 40 }] })
    expect(tableRows().find(row => row[1] === '40 of 100')).toContain('Rosa')
    cleanup()
    place()
    expect(tableRows()[0]).toHaveLength(3)
  })
})
