import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library'
import { I18nProvider } from '@tilth/ui'
import { createSignal } from 'solid-js'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { OrgTree } from './org-tree.tsx'
import type { Org } from './people-view.ts'

afterEach(cleanup)

const org = (id: string, parentId: string | null, kind: Org['kind']): Org => ({ id, parentId, kind, name: id, code: null })
const orgs = [
  org('District', null, 'district'),
  org('Adams', 'District', 'school'),
  org('Baker', 'District', 'school'),
  org('Room 1', 'Adams', 'class'),
]

const scene = () => {
  const onChoose = vi.fn()
  const [shown, setShown] = createSignal<readonly Org[]>(orgs)
  render(() => (
    <I18nProvider locale="en">
      <OrgTree orgs={shown()} chosenId="District" onChoose={onChoose} />
    </I18nProvider>
  ))
  const names = () => screen.getAllByRole('treeitem').map(item => item.querySelector('span:nth-child(2)')?.textContent)
  const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key })
  const focused = () => document.activeElement?.querySelector('span:nth-child(2)')?.textContent
  screen.getAllByRole('treeitem')[0]?.focus()
  return { onChoose, setShown, names, press, focused }
}

describe('OrgTree', () => {
  it('is one tab stop whose arrows move and whose Enter chooses', () => {
    const { onChoose, press, focused, names } = scene()
    expect(names()).toEqual(['District', 'Adams', 'Room 1', 'Baker'])
    expect(screen.getAllByRole('treeitem').filter(item => item.tabIndex === 0)).toHaveLength(1)
    press('ArrowDown')
    press('ArrowDown')
    expect(focused()).toBe('Room 1')
    press('End')
    press('Enter')
    expect(onChoose).toHaveBeenCalledWith('Baker')
    expect(screen.getAllByRole('treeitem').filter(item => item.tabIndex === 0)).toEqual([document.activeElement])
  })

  it('closes and opens with left and right, and left again goes up', () => {
    const { press, focused, names } = scene()
    press('ArrowDown')
    press('ArrowLeft')
    expect(names()).toEqual(['District', 'Adams', 'Baker'])
    expect(document.activeElement?.getAttribute('aria-expanded')).toBe('false')
    press('ArrowLeft')
    expect(focused()).toBe('District')
    press('ArrowDown')
    press('ArrowRight')
    press('ArrowRight')
    expect(focused()).toBe('Room 1')
  })

  it('keeps the focus when the tree is read again', () => {
    const { setShown, press, focused } = scene()
    press('ArrowDown')
    setShown([...orgs.map(one => ({ ...one })), org('Clark', 'District', 'school')])
    expect(focused()).toBe('Adams')
  })
})
