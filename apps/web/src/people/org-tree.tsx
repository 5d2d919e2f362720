import { ChevronDownIcon, ChevronRightIcon, Icon, useI18n } from '@tilth/ui'
import { createMemo, createSignal, For, Show } from 'solid-js'
import { type Branch, orgBranches } from './org-branches.ts'
import styles from './org-tree.module.css'
import type { Org } from './people-view.ts'

export interface OrgTreeProps {
  readonly orgs: readonly Org[]
  readonly chosenId: string
  readonly onChoose: (orgId: string) => void
}

interface Visible {
  readonly branch: Branch<Org>
  readonly parentId: string | null
  readonly position: number
  readonly siblings: number
}

/** The district's tree: arrows move, right and left open and close, Home and End go to the ends, Enter chooses. One tab stop. */
export const OrgTree = (props: OrgTreeProps) => {
  const { t, locale } = useI18n()
  const [closed, setClosed] = createSignal<ReadonlySet<string>>(new Set())
  const [focused, setFocused] = createSignal<string | null>(null)
  const items = new Map<string, HTMLElement>()
  const branches = createMemo(() => orgBranches(props.orgs, locale()))

  const visible = createMemo(() => {
    const walk = (level: readonly Branch<Org>[], parentId: string | null): readonly Visible[] =>
      level.flatMap((branch, index) => [
        { branch, parentId, position: index + 1, siblings: level.length },
        ...(closed().has(branch.org.id) ? [] : walk(branch.children, branch.org.id)),
      ])
    return walk(branches(), null)
  })
  const tabStop = () => {
    const ids = visible().map(item => item.branch.org.id)
    const wanted = focused() ?? props.chosenId
    return ids.includes(wanted) ? wanted : ids[0]
  }

  const moveTo = (item: Visible | undefined): void => {
    if (item === undefined) return
    setFocused(item.branch.org.id)
    items.get(item.branch.org.id)?.focus()
  }
  const setOpen = (orgId: string, isOpen: boolean): void => {
    setClosed(before => {
      const after = new Set(before)
      if (isOpen) after.delete(orgId)
      else after.add(orgId)
      return after
    })
  }

  const onKeyDown = (event: KeyboardEvent, item: Visible): void => {
    const all = visible()
    const at = all.findIndex(one => one.branch.org.id === item.branch.org.id)
    const isClosed = closed().has(item.branch.org.id)
    const hasChildren = item.branch.children.length > 0
    const actions: Readonly<Record<string, () => void>> = {
      ArrowDown: () => moveTo(all[at + 1]),
      ArrowUp: () => moveTo(all[at - 1]),
      Home: () => moveTo(all[0]),
      End: () => moveTo(all.at(-1)),
      ArrowRight: () => {
        if (hasChildren && isClosed) setOpen(item.branch.org.id, true)
        else if (hasChildren) moveTo(all[at + 1])
      },
      ArrowLeft: () => {
        if (hasChildren && !isClosed) setOpen(item.branch.org.id, false)
        else moveTo(all.find(one => one.branch.org.id === item.parentId))
      },
      Enter: () => props.onChoose(item.branch.org.id),
      ' ': () => props.onChoose(item.branch.org.id),
    }
    const action = actions[event.key]
    if (action === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    action()
  }

  // Rows are told apart by org, not by object: a live change must not take the focus away from the row one is on.
  const ids = createMemo(() => visible().map(item => item.branch.org.id), [], { equals: (a, b) => a.join() === b.join() })

  return (
    <div class={styles.tree} role="tree" aria-label={t('people.orgs_label')}>
      <For each={ids()}>
        {id => {
          const item = createMemo<Visible | undefined>(before => visible().find(one => one.branch.org.id === id) ?? before)
          return (
            <Show when={item()}>
              {shown => (
                <div
                  tabIndex={tabStop() === id ? 0 : -1}
                  ref={element => items.set(id, element)}
                  class={styles.item}
                  role="treeitem"
                  aria-level={shown().branch.depth + 1}
                  aria-posinset={shown().position}
                  aria-setsize={shown().siblings}
                  aria-selected={props.chosenId === id}
                  aria-expanded={shown().branch.children.length > 0 ? !closed().has(id) : undefined}
                  style={{ '--depth': String(shown().branch.depth) }}
                  onKeyDown={event => onKeyDown(event, shown())}
                  onFocus={() => setFocused(id)}
                  onClick={() => props.onChoose(id)}
                >
                  {/* The arrow is for the pointer alone; the keyboard has its own keys. */}
                  <span
                    class={styles.arrow}
                    aria-hidden="true"
                    onClick={event => {
                      if (shown().branch.children.length === 0) return
                      event.stopPropagation()
                      setOpen(id, closed().has(id))
                    }}
                  >
                    <Show when={shown().branch.children.length > 0}>
                      <Icon of={closed().has(id) ? ChevronRightIcon : ChevronDownIcon} />
                    </Show>
                  </span>
                  <span class={styles.name}>{shown().branch.org.name}</span>
                  <span class={styles.kind}>{t(`people.kind_${shown().branch.org.kind}`)}</span>
                </div>
              )}
            </Show>
          )
        }}
      </For>
    </div>
  )
}
