import { Button, useI18n } from '@tilth/ui'
import { createSignal, For, type JSX, Show } from 'solid-js'
import styles from './plan.module.css'
import { usePlan } from './plan-context.tsx'
import type { EntryKind, EntryOf } from './queries.ts'

export interface EntryListProps<Kind extends EntryKind> {
  readonly kind: Kind
  readonly entries: readonly EntryOf<Kind>[]
  readonly empty: string
  readonly addLabel: string
  /** False when there is no room for one more. */
  readonly mayAdd: boolean
  /** After one was kept, the form for the next stands there again. */
  readonly addsMany?: boolean
  readonly isNumbered?: boolean
  readonly row: (entry: () => EntryOf<Kind>, onChange: () => void) => JSX.Element
  /** The form of one of them; null for a new one. */
  readonly form: (entry: () => EntryOf<Kind> | null, onDone: (outcome: 'kept' | 'left') => void) => JSX.Element
}

/** Entries of one kind, each written in its place, and a way to add one. */
export const EntryList = <Kind extends EntryKind>(props: EntryListProps<Kind>) => {
  const { t } = useI18n()
  const plan = usePlan()
  const [writing, setWriting] = createSignal<string | null>(null)
  // Counts the forms for new ones, so that each begins empty.
  const [adding, setAdding] = createSignal<number | null>(null)
  const ids = () => [...new Set([...props.entries.map(entry => entry.id), ...(writing() === null ? [] : [writing() ?? ''])])]
  const entryOf = (id: string) => props.entries.find(entry => entry.id === id)
  const added = (outcome: 'kept' | 'left'): void => {
    setAdding(count => (outcome === 'kept' && props.addsMany ? (count ?? 0) + 1 : null))
  }
  return (
    <div class={styles.entries}>
      <Show when={props.entries.length === 0 && adding() === null && writing() === null}>
        <p class={styles.quiet}>{props.empty}</p>
      </Show>
      <Show when={ids().length > 0}>
        <ul class={styles.list} data-numbered={props.isNumbered ? '' : undefined}>
          <For each={ids()}>
            {id => (
              <li class={styles.entry} id={`entry-${id}`}>
                <Show when={writing() === id} fallback={<Show when={entryOf(id)}>{entry => props.row(entry, () => setWriting(id))}</Show>}>
                  {props.form(
                    () => entryOf(id) ?? null,
                    () => setWriting(null),
                  )}
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={plan.mayWrite()}>
        <div data-print="hide">
          <Show
            when={adding() !== null}
            fallback={
              <Show when={props.mayAdd} fallback={<p class={styles.quiet}>{t('plans.most_reached', { count: props.entries.length })}</p>}>
                <Button size="row" onClick={() => setAdding(0)}>
                  {props.addLabel}
                </Button>
              </Show>
            }
          >
            <Show when={adding() !== null && `form-${adding()}`} keyed>
              {_ => props.form(() => null, added)}
            </Show>
          </Show>
        </div>
      </Show>
    </div>
  )
}
