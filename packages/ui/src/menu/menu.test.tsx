import { cleanup, fireEvent, screen, waitFor } from '@solidjs/testing-library'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { renderInLanguage } from '../../test/render-in-language.tsx'
import { Menu } from './menu.tsx'

afterEach(cleanup)

const place = () => {
  const signOut = vi.fn()
  renderInLanguage(() => (
    <Menu
      label="Rosa M."
      items={[
        { label: 'Your account', href: '#account' },
        { label: 'Large type', checked: true, onSelect: () => undefined },
        { label: 'Sign out', separated: true, onSelect: signOut },
      ]}
    />
  ))
  return { signOut, trigger: screen.getByRole('button', { name: 'Rosa M.' }) }
}

const openByKey = async (trigger: HTMLElement) => {
  trigger.focus()
  fireEvent.keyDown(trigger, { key: 'ArrowDown' })
  return screen.findByRole('menu')
}

describe('Menu', () => {
  it('opens with the arrow key on its first entry', async () => {
    const { trigger } = place()
    expect(trigger.getAttribute('aria-expanded')).toBe('false')
    await openByKey(trigger)
    expect(trigger.getAttribute('aria-expanded')).toBe('true')
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Your account'))
    expect(screen.getByRole('menuitemradio', { name: 'Large type' }).getAttribute('aria-checked')).toBe('true')
  })

  it('moves by arrows, chooses by Enter and closes', async () => {
    const { trigger, signOut } = place()
    const menu = await openByKey(trigger)
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Your account'))
    fireEvent.keyDown(menu, { key: 'End' })
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Sign out'))
    fireEvent.keyDown(document.activeElement ?? menu, { key: 'Enter' })
    await waitFor(() => expect(signOut).toHaveBeenCalledTimes(1))
    await waitFor(() => expect(trigger.getAttribute('aria-expanded')).toBe('false'))
  })

  it('gives the focus back on Escape', async () => {
    const { trigger, signOut } = place()
    const menu = await openByKey(trigger)
    fireEvent.keyDown(menu, { key: 'Escape' })
    await waitFor(() => expect(trigger.getAttribute('aria-expanded')).toBe('false'))
    await waitFor(() => expect(document.activeElement).toBe(trigger))
    expect(signOut).not.toHaveBeenCalled()
  })
})
