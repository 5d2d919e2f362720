import { createSignal } from 'solid-js'
import { expect, it } from 'vitest'
import { renderInLanguage } from '../../test/render-in-language.tsx'
import { Thread, type ThreadStep } from './thread.tsx'

const stepsWaiting = (count: number): readonly ThreadStep[] => [
  { label: 'Now', state: 'current', href: '/now' },
  { label: 'Take stock', state: 'open', href: '/rounds', count },
]

it('keeps the focus where it is when something arrives', () => {
  const [steps, setSteps] = createSignal(stepsWaiting(1))
  const screen = renderInLanguage(() => <Thread label="The thread" use="navigation" steps={steps()} />)
  const link = screen.getByRole('link', { name: /Take stock/ })
  link.focus()
  setSteps(stepsWaiting(2))
  expect(document.activeElement).toBe(link)
  expect(link.isConnected).toBe(true)
  expect(link.textContent).toContain('2')
})

it('says in words what its number counts', () => {
  const one = renderInLanguage(() => <Thread label="The thread" steps={stepsWaiting(1)} />)
  expect(one.getByRole('link', { name: /^Take stock.*1 thing waits\)$/ })).toBeTruthy()
  one.unmount()
  const two = renderInLanguage(() => <Thread label="El hilo" steps={stepsWaiting(2)} />, 'es')
  expect(two.getByRole('link', { name: /^Take stock.*2 cosas pendientes\)$/ })).toBeTruthy()
})
