import { cleanup, fireEvent, screen } from '@solidjs/testing-library'
import type { SpectrumScale } from '@tilth/core/conditions'
import { createSignal } from 'solid-js'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { renderInLanguage } from '../../test/render-in-language.tsx'
import { SpectrumInput } from './spectrum-input.tsx'

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

const place = (start: number | null, options: { disabled?: boolean } = {}) => {
  const [value, setValue] = createSignal(start)
  const onChange = vi.fn((position: number) => {
    setValue(position)
  })
  renderInLanguage(() => (
    <SpectrumInput
      label="Where are we?"
      scale={scale}
      descriptors={['Fixed by tradition.', 'Some blocks.', 'Built around learning.']}
      value={value()}
      onChange={onChange}
      describe={position => `place ${position}`}
      disabled={options.disabled}
    />
  ))
  return { value, onChange, slider: screen.getByRole('slider', { name: 'Where are we?' }) }
}

const thumb = () => document.querySelector('[data-thumb]')

describe('SpectrumInput', () => {
  it('draws no thumb and claims no place before there is an answer', () => {
    const { slider } = place(null)
    expect(thumb()).toBeNull()
    expect(slider.getAttribute('aria-valuetext')).toBe('Not answered yet')
    fireEvent.keyDown(slider, { key: 'ArrowUp' })
    expect(thumb()).not.toBeNull()
    expect(slider.getAttribute('aria-valuetext')).toBe('place 50')
  })

  it.each([
    ['ArrowRight', 41],
    ['ArrowUp', 41],
    ['ArrowLeft', 39],
    ['ArrowDown', 39],
    ['PageUp', 50],
    ['PageDown', 30],
    ['Home', 0],
    ['End', 100],
    ['1', 0],
    ['2', 50],
    ['3', 100],
  ])('%s takes it from 40 to %i', (key, expected) => {
    const { slider, value } = place(40)
    fireEvent.keyDown(slider, { key })
    expect(value()).toBe(expected)
    expect(slider.getAttribute('aria-valuenow')).toBe(String(expected))
  })

  it('stays on the line', () => {
    const { slider, value, onChange } = place(97)
    fireEvent.keyDown(slider, { key: 'PageUp' })
    expect(value()).toBe(100)
    fireEvent.keyDown(slider, { key: 'ArrowRight' })
    expect(onChange).toHaveBeenCalledTimes(1)
  })

  it('leaves other keys to the page', () => {
    const { slider, onChange } = place(40)
    expect(fireEvent.keyDown(slider, { key: 'Tab' })).toBe(true)
    expect(fireEvent.keyDown(slider, { key: '4' })).toBe(true)
    expect(fireEvent.keyDown(slider, { key: 'ArrowLeft', altKey: true })).toBe(true)
    expect(onChange).not.toHaveBeenCalled()
  })

  it('takes its anchor from a press on a description', () => {
    const { value } = place(null)
    fireEvent.click(screen.getByRole('button', { name: /On our way/ }))
    expect(value()).toBe(50)
  })

  it('moves by five with the two buttons', () => {
    const { value } = place(40)
    fireEvent.click(screen.getByRole('button', { name: 'A little higher' }))
    expect(value()).toBe(45)
    fireEvent.click(screen.getByRole('button', { name: 'A little lower' }))
    fireEvent.click(screen.getByRole('button', { name: 'A little lower' }))
    expect(value()).toBe(35)
  })

  it('says the place in words under the line', () => {
    place(62)
    expect(screen.getByRole('status').textContent).toBe('place 62')
  })

  it('changes nothing while it is disabled', () => {
    const { slider, onChange } = place(40, { disabled: true })
    fireEvent.keyDown(slider, { key: 'End' })
    expect(onChange).not.toHaveBeenCalled()
    expect(slider.getAttribute('aria-disabled')).toBe('true')
  })
})
