import { cleanup, fireEvent, screen, waitFor } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { renderInLanguage } from '../../test/render-in-language.tsx'
import { ConfirmDialog } from './confirm-dialog.tsx'

afterEach(cleanup)

// A browser computes `none` for an element without animation; jsdom says nothing, and a closing dialog would wait forever for its animation.
beforeAll(() => {
  const style = document.createElement('style')
  style.textContent = '* { animation-name: none }'
  document.head.append(style)
})

const place = (onConfirm: () => unknown) => {
  const [isOpen, setOpen] = createSignal(false)
  renderInLanguage(() => (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Ask
      </button>
      <ConfirmDialog open={isOpen()} onOpenChange={setOpen} title="Reveal all marks?" confirmLabel="Reveal" onConfirm={onConfirm}>
        <p>Two people are still rating.</p>
      </ConfirmDialog>
    </>
  ))
  const opener = screen.getByText('Ask')
  opener.focus()
  fireEvent.click(opener)
  return { isOpen, opener }
}

describe('ConfirmDialog', () => {
  it('is named by its title, described by what will happen, and holds the focus', async () => {
    place(() => undefined)
    const dialog = await screen.findByRole('alertdialog', { name: 'Reveal all marks?' })
    expect(document.getElementById(dialog.getAttribute('aria-describedby') ?? '')?.textContent).toContain('Two people are still rating.')
    await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true))
  })

  it('does nothing on Escape and gives the focus back', async () => {
    const confirm = vi.fn()
    const { isOpen, opener } = place(confirm)
    const dialog = await screen.findByRole('alertdialog')
    fireEvent.keyDown(dialog, { key: 'Escape' })
    await waitFor(() => expect(isOpen()).toBe(false))
    expect(confirm).not.toHaveBeenCalled()
    await waitFor(() => expect(document.activeElement).toBe(opener))
  })

  it('stays open and busy until the answer is there, and asks once', async () => {
    let finish: (value?: unknown) => void = () => undefined
    const confirm = vi.fn(() => new Promise(resolve => (finish = resolve)))
    const { isOpen } = place(confirm)
    const button = await screen.findByRole('button', { name: 'Reveal' })
    fireEvent.click(button)
    fireEvent.click(button)
    expect(confirm).toHaveBeenCalledTimes(1)
    expect(button.getAttribute('aria-disabled')).toBe('true')
    expect(isOpen()).toBe(true)
    finish()
    await waitFor(() => expect(isOpen()).toBe(false))
  })

  it('stays open when the answer is no', async () => {
    const { isOpen } = place(() => Promise.resolve(false))
    const button = await screen.findByRole('button', { name: 'Reveal' })
    fireEvent.click(button)
    await waitFor(() => expect(button.getAttribute('aria-disabled')).toBeNull())
    expect(isOpen()).toBe(true)
  })
})
