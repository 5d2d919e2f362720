import { cleanup, fireEvent, screen, within } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, describe, expect, it } from 'vitest'
import { renderInLanguage } from '../../test/render-in-language.tsx'
import { ConditionsRings } from './conditions-rings.tsx'
import { ringItem, twoRings } from './rings.fixture.ts'

afterEach(cleanup)

const place = (width = 620) => {
  const [selected, setSelected] = createSignal<string | null>(null)
  const pointed: (string | null)[] = []
  renderInLanguage(() => (
    <ConditionsRings
      layers={twoRings()}
      core="Learning design"
      width={width}
      selected={selected()}
      onSelect={code => setSelected(code)}
      onPoint={code => pointed.push(code)}
    />
  ))
  return { selected, setSelected, pointed }
}

const segments = () => within(screen.getByRole('group')).getAllByRole('button')
const segment = (code: string) => screen.getByRole('button', { name: new RegExp(`^${code} `, 'u') })

describe('ConditionsRings', () => {
  it('says the whole picture in one sentence', () => {
    place()
    expect(screen.getByRole('group').getAttribute('aria-label')).toBe(
      '6 conditions in 2 layers: 1 together, 1 leaning, 1 split, 1 poles apart, 1 too few to say, and 1 not shown.',
    )
  })

  it('has a button for each condition, from the inside out, with everything in its name', () => {
    place()
    expect(segments().map(button => button.getAttribute('aria-label')?.slice(0, 2))).toEqual(['E1', 'E2', 'E3', 'S1', 'S2', 'S3'])
    expect(segment('S1').getAttribute('aria-label')).toBe(
      'S1 Communications, poles apart. Four near Not aligned at all, five toward Fully aligned. Nobody in between.',
    )
    expect(segment('S3').getAttribute('aria-label')).toBe('S3 Time. Not revealed yet.')
  })

  it('is called as it is written where the picture has room for the short name alone', () => {
    const layers = [
      {
        code: 'S',
        label: 'Systems',
        items: Array.from({ length: 6 }, (_, index) => ({
          ...ringItem(`S${index} Research, measurement, and evaluation`, { marks: [50, 50, 50] }),
          shortLabel: 'Measurement',
        })),
      },
    ]
    renderInLanguage(() => <ConditionsRings layers={layers} core="" width={620} onSelect={() => undefined} />)
    expect(segment('S0').getAttribute('aria-label')).toMatch(/^S0 Measurement \(Research, measurement, and evaluation\), together\./u)
    expect(segment('S0').textContent).toBe('S0 Measurement')
  })

  it('is one stop of the keyboard, with arrows from condition to condition', () => {
    const { pointed } = place()
    expect(segments().map(button => button.getAttribute('tabindex'))).toEqual(['0', '-1', '-1', '-1', '-1', '-1'])
    segment('E1').focus()
    fireEvent.keyDown(segment('E1'), { key: 'ArrowRight' })
    expect(document.activeElement).toBe(segment('E2'))
    fireEvent.keyDown(segment('E2'), { key: 'End' })
    expect(document.activeElement).toBe(segment('S3'))
    fireEvent.keyDown(segment('S3'), { key: 'ArrowDown' })
    expect(document.activeElement).toBe(segment('S3'))
    fireEvent.keyDown(segment('S3'), { key: 'Home' })
    expect(document.activeElement).toBe(segment('E1'))
    expect(pointed.filter(code => code !== null)).toEqual(['E1', 'E2', 'S3', 'E1'])
  })

  it('chooses by Enter, Space and press, and shows what is chosen elsewhere', () => {
    const { selected, setSelected } = place()
    fireEvent.keyDown(segment('E2'), { key: 'Enter' })
    expect(selected()).toBe('E2')
    fireEvent.keyDown(segment('E3'), { key: ' ' })
    expect(selected()).toBe('E3')
    fireEvent.click(segment('S1'))
    expect(selected()).toBe('S1')
    setSelected('E1')
    expect(segments().map(button => button.getAttribute('aria-pressed'))).toEqual(['true', 'false', 'false', 'false', 'false', 'false'])
  })

  it('has the same in a table one key away', () => {
    place()
    expect(screen.queryByRole('table')).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Show the rings as a table' }))
    const rows = within(screen.getByRole('table'))
      .getAllByRole('row')
      .slice(1)
      .map(row => [...row.children].map(cell => cell.textContent))
    expect(rows.map(row => row.slice(0, 5))).toEqual([
      ['E1', 'Materials', 'Supports', 'Between On our way and Fully aligned', 'together'],
      ['E2', 'Learning', 'Supports', 'Between Not aligned at all and On our way', 'leaning'],
      ['E3', 'Programs', 'Supports', 'Between Not aligned at all and On our way', 'split'],
      ['S1', 'Communications', 'Systems', 'none: two camps', 'poles apart'],
      ['S2', 'Policies', 'Systems', '', 'too few to say'],
      ['S3', 'Time', 'Systems', '', ''],
    ])
  })

  it('is a list under 360 px, whose entries choose as well', () => {
    const { selected } = place(359)
    expect(screen.queryByRole('group')).toBeNull()
    fireEvent.click(segment('S1'))
    expect(selected()).toBe('S1')
  })

  it('is a picture to look at where nothing is to be chosen', () => {
    renderInLanguage(() => <ConditionsRings layers={twoRings()} core="" width={620} />)
    expect(screen.getByRole('img', { name: /^6 conditions in 2 layers/u })).toBeDefined()
    expect(screen.queryByRole('button', { name: /^E1/u })).toBeNull()
  })
})
