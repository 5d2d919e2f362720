import { cleanup, fireEvent, screen } from '@solidjs/testing-library'
import type { LevelScale } from '@tilth/core/conditions'
import { createSignal } from 'solid-js'
import { afterEach, describe, expect, it } from 'vitest'
import { renderInLanguage } from '../../test/render-in-language.tsx'
import { LevelInput } from './level-input.tsx'

afterEach(cleanup)

const scale: LevelScale = {
  kind: 'levels',
  id: 'three',
  allows: { notSure: true, notMine: false, notApplicable: false, notObservable: false },
  levels: ['Low', 'Middle', 'High'].map(label => ({ id: label, label, owner: 'ours' })),
}

const place = (start: number | null) => {
  const [value, setValue] = createSignal(start)
  renderInLanguage(() => (
    <LevelInput label="How far?" scale={scale} descriptors={['One.', 'Two.', 'Three.']} value={value()} onChange={setValue} />
  ))
  return value
}

describe('LevelInput', () => {
  it('is a group of real radio buttons with their descriptions', () => {
    place(1)
    expect(screen.getByRole('group', { name: 'How far?' })).toBeDefined()
    const radios = screen.getAllByRole<HTMLInputElement>('radio')
    expect(radios.map(radio => radio.checked)).toEqual([false, true, false])
    expect(document.getElementById(radios[2]?.getAttribute('aria-describedby') ?? '')?.textContent).toBe('Three.')
  })

  it('takes a press on a level', () => {
    const value = place(null)
    fireEvent.click(screen.getByRole('radio', { name: 'High' }))
    expect(value()).toBe(2)
  })

  it('takes number keys and leaves those that are no level', () => {
    const value = place(null)
    fireEvent.keyDown(screen.getByRole('radio', { name: 'Low' }), { key: '2' })
    expect(value()).toBe(1)
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'Middle' }))
    fireEvent.keyDown(screen.getByRole('radio', { name: 'Middle' }), { key: '4' })
    expect(value()).toBe(1)
  })
})
