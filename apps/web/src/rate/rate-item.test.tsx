import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library'
import { notSure, type SheetItem } from '@tilth/core/rubrics'
import { I18nProvider } from '@tilth/ui'
import { createSignal } from 'solid-js'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { FormView, RoundView } from '../rounds/queries.ts'
import { setKeysOn } from './keys-on.ts'
import type { SheetView } from './queries.ts'
import { RateItem } from './rate-item.tsx'
import { createSheetStore } from './sheet-store.ts'
import type { Sheet } from './use-sheet.ts'

const framework = {
  id: 'garden',
  title: 'Garden',
  shortTitle: 'Garden',
  edition: 1,
  versionLabel: '1',
  owner: 'Nobody',
  url: null,
  licenceName: 'CC BY 4.0',
  licenceUrl: null,
  attribution: 'Garden, by nobody.',
  notice: 'Not the official text.',
  translation: null,
}
const item: FormView['items'][number] = {
  code: 'S6',
  label: 'Time',
  shortLabel: 'Time',
  layer: 'S',
  description: 'Establish flexible uses of time',
  gloss: null,
  scale: {
    kind: 'spectrum',
    id: 'alignment',
    allows: { notSure: true, notMine: true, notApplicable: true, notObservable: false },
    anchors: [
      { id: 'none', label: 'Not aligned at all', owner: 'framework', position: 0 },
      { id: 'way', label: 'On our way', owner: 'framework', position: 50 },
      { id: 'full', label: 'Fully aligned', owner: 'framework', position: 100 },
    ],
  },
  descriptors: ['Fixed by tradition', 'Some blocks', 'Built around learning'],
  descriptorsOwner: 'ours',
  originalLabel: null,
  text: null,
  parentLabel: null,
  lookFors: [],
  attributes: [],
  recommendations: [],
  isUnverified: false,
  when: null,
}
const form: FormView = {
  framework,
  instrument: { id: 'i', title: 'Taking stock', purpose: '', question: 'Where is our system today?' },
  minutes: 7,
  core: null,
  layers: [{ code: 'S', label: 'Structures', purpose: '', description: '', reflections: ['What helps?'] }],
  items: [item],
  fields: [],
  asksImportance: true,
  preface: [],
}
const round = { id: 'r', title: 'Taking stock', visibility: 'confidential' } as RoundView

const scene = (over: { frozen?: string[]; phase?: SheetView['phase']; items?: Record<string, SheetItem> } = {}) => {
  const store = createSheetStore({
    device: 'phone',
    first: { items: over.items ?? {}, savedAt: null },
    kept: { read: () => ({}), keep: () => true, drop: () => {} },
    send: async items => ({ savedAt: '2026-11-06T18:42:00.000Z', items, counts: true }),
    wait: () => () => {},
  })
  const [state, setState] = createSignal(store.state())
  store.subscribe(() => setState(store.state()))
  const sheet: Sheet = {
    state,
    change: store.change,
    hasChanged: () => false,
    handIn: () => {},
    handingIn: () => 'idle',
    handInError: () => null,
  }
  const view: SheetView = {
    roundId: 'r',
    items: {},
    savedAt: null,
    submittedAt: null,
    changedSinceSubmit: false,
    phase: over.phase ?? 'open',
    frozen: over.frozen ?? [],
    revealed: over.frozen ?? [],
  }
  const onNext = vi.fn()
  render(() => (
    <I18nProvider locale="en">
      <RateItem
        item={item}
        form={form}
        round={round}
        sheet={sheet}
        view={view}
        phase={view.phase}
        isBlank={false}
        isLast={false}
        onBack={null}
        onNext={onNext}
        onOverview={() => {}}
      />
    </I18nProvider>
  ))
  const mine = () => store.state().items.S6
  const press = (key: string, target: Element = document.body) => fireEvent.keyDown(target, { key })
  return { mine, press, onNext, store }
}

afterEach(() => {
  cleanup()
  setKeysOn(true)
})

describe('RateItem', () => {
  it('draws no answer before there is one, and says the first one in words', () => {
    const { mine } = scene()
    const slider = screen.getByRole('slider')
    expect(slider.getAttribute('aria-valuetext')).toBe('Not answered yet')
    fireEvent.click(screen.getByRole('button', { name: /^On our way/ }))
    expect(mine()?.mark).toBe(50)
    expect(slider.getAttribute('aria-valuetext')).toBe('At On our way')
  })

  it('takes either a place on the line or one of the other answers, never both', () => {
    const { mine, press } = scene()
    press('1')
    expect(mine()?.mark).toBe(0)
    fireEvent.click(screen.getByRole('radio', { name: 'Not sure yet' }))
    expect(mine()?.mark).toBe(notSure)
    expect(screen.getByRole('slider').getAttribute('aria-valuetext')).toBe('Not answered yet')
    press('3')
    expect(mine()?.mark).toBe(100)
    expect((screen.getByRole('radio', { name: 'Not sure yet' }) as HTMLInputElement).checked).toBe(false)
    fireEvent.click(screen.getByRole('button', { name: 'Take my answer back' }))
    expect(mine()?.mark).toBe(255)
  })

  it('skips what is not answered and says so', () => {
    const { mine, onNext } = scene()
    fireEvent.click(screen.getByRole('button', { name: 'Skip' }))
    expect(mine()).toMatchObject({ mark: 255, skipped: true })
    expect(onNext).toHaveBeenCalledTimes(1)
    fireEvent.click(screen.getByRole('radio', { name: 'Not mine to judge' }))
    expect(mine()?.skipped).toBe(false)
    expect(screen.getByRole('button', { name: 'Next' })).toBeTruthy()
  })

  it('leaves keys to whoever writes, and to nobody once they are switched off', () => {
    const { mine, press } = scene()
    press('n')
    expect(document.activeElement).toBe(screen.getByLabelText(/Why there/))
    press('2', screen.getByLabelText(/Why there/))
    expect(mine()).toBe(undefined)
    setKeysOn(false)
    press('2')
    expect(mine()).toBe(undefined)
  })

  it('does not put the text of another device under the hands of whoever writes', () => {
    const { store } = scene()
    const note = screen.getByLabelText(/Why there/) as HTMLTextAreaElement
    note.focus()
    fireEvent.input(note, { target: { value: 'Grades 3' } })
    store.receive({
      items: { S6: { mark: 20, importance: null, note: 'from the tablet', skipped: false, sequence: 9, device: 'tablet' } },
      savedAt: null,
    })
    expect(note.value).toBe('Grades 3')
    expect(screen.getByRole('slider').getAttribute('aria-valuenow')).toBe('20')
    fireEvent.blur(note)
    expect(note.value).toBe('from the tablet')
  })

  it('says before anything else what the framework wants said', () => {
    scene()
    const notice = screen.getByRole('note')
    expect(notice.textContent).toBe('Not the official text.')
    expect(notice.compareDocumentPosition(screen.getByRole('heading', { level: 1 }))).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
  })

  it('shows a frozen answer and lets nobody change it', () => {
    const held = { mark: 20, importance: 2, note: 'because', skipped: false, sequence: 3, device: 'phone' }
    const { mine, press } = scene({ frozen: ['S6'], phase: 'after-reveal', items: { S6: held } })
    press('3')
    fireEvent.click(screen.getByRole('button', { name: /^Fully aligned/ }))
    expect(mine()).toEqual(held)
    expect(screen.getByText(/as you handed it in/)).toBeTruthy()
    expect((screen.getByLabelText(/Why there/) as HTMLTextAreaElement).readOnly).toBe(true)
  })
})
