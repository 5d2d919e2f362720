import { Button, ChevronDownIcon, ChevronUpIcon, Icon, useI18n } from '@tilth/ui'
import { createEffect, createMemo, For, on, Show } from 'solid-js'
import type { AgendaEntry, MeetingView } from './queries.ts'
import styles from './remote.module.css'

export interface AgendaListProps {
  readonly meeting: MeetingView
  readonly onShow: (code: string) => void
  readonly onShowQuestions: () => void
  readonly onArrange: (codes: readonly string[]) => void
}

interface EntryRowProps extends Pick<AgendaListProps, 'meeting' | 'onShow'> {
  readonly entry: AgendaEntry
  readonly place: number
  readonly onMove: (by: -1 | 1) => void
}

const EntryRow = (props: EntryRowProps) => {
  const { t } = useI18n()
  const isRunning = () => props.meeting.state === 'running'
  const isCurrent = () => isRunning() && props.entry.code === props.meeting.current?.item.code
  const standing = (): string => {
    if (props.entry.secondPass === 'open') return t('meeting.second_open')
    if (props.entry.agreed) return t('meeting.entry_agreed')
    return t(props.entry.revealed ? 'meeting.entry_revealed' : 'meeting.entry_sealed')
  }
  return (
    <li aria-current={isCurrent() ? 'step' : undefined}>
      <div class={styles.entry}>
        <p>
          <span class={styles.entryCode}>{props.entry.code}</span> <strong>{props.entry.shortLabel}</strong>
        </p>
        <Show when={isRunning() || props.entry.revealed}>
          <p class={styles.quiet}>{standing()}</p>
        </Show>
      </div>
      <div class={styles.acts}>
        <Show when={isRunning()}>
          <Show when={!isCurrent()} fallback={<span class={styles.quiet}>{t('meeting.on_screen')}</span>}>
            <Button
              size="row"
              aria-label={t('meeting.show_it', { label: props.entry.label })}
              onClick={() => props.onShow(props.entry.code)}
            >
              {t('meeting.show')}
            </Button>
          </Show>
          <Button
            size="row"
            class={styles.move}
            data-move={`up-${props.entry.code}`}
            disabled={props.place === 0}
            aria-label={t('meeting.move_up', { label: props.entry.label })}
            onClick={() => props.onMove(-1)}
          >
            <Icon of={ChevronUpIcon} />
          </Button>
          <Button
            size="row"
            class={styles.move}
            data-move={`down-${props.entry.code}`}
            disabled={props.place === props.meeting.agenda.length - 1}
            aria-label={t('meeting.move_down', { label: props.entry.label })}
            onClick={() => props.onMove(1)}
          >
            <Icon of={ChevronDownIcon} />
          </Button>
        </Show>
      </div>
    </li>
  )
}

/** Always behind the last condition: it is told with the last reveal. */
const QuestionsRow = (props: Pick<AgendaListProps, 'meeting' | 'onShowQuestions'>) => {
  const { t } = useI18n()
  const isCurrent = () => props.meeting.questions.shown !== null
  return (
    <li aria-current={isCurrent() ? 'step' : undefined}>
      <div class={styles.entry}>
        <p>
          <strong>{t('results.questions')}</strong>
        </p>
      </div>
      <div class={styles.acts}>
        <Show when={props.meeting.state === 'running'}>
          <Show when={!isCurrent()} fallback={<span class={styles.quiet}>{t('meeting.on_screen')}</span>}>
            <Button size="row" aria-label={t('meeting.show_it', { label: t('results.questions') })} onClick={() => props.onShowQuestions()}>
              {t('meeting.show')}
            </Button>
          </Show>
        </Show>
      </div>
    </li>
  )
}

/** The conditions in the order of the talk: any of them goes onto the screen with one press, and up or down the list with another. */
export const AgendaList = (props: AgendaListProps) => {
  const codes = createMemo(() => props.meeting.agenda.map(entry => entry.code))
  let moved: { readonly code: string; readonly by: -1 | 1 } | null = null
  let list: HTMLOListElement | undefined

  const move = (place: number, by: -1 | 1): void => {
    const arranged = [...codes()]
    const [code] = arranged.splice(place, 1)
    if (code === undefined) return
    arranged.splice(place + by, 0, code)
    moved = { code, by }
    props.onArrange(arranged)
  }
  // A row that is moved in the document loses the focus: it gets it back, on the other button where it has come to an end of the list.
  createEffect(
    on(
      () => codes().join(),
      () => {
        const last = moved
        moved = null
        if (last === null) return
        const button = (way: string) =>
          list?.querySelector<HTMLButtonElement>(`button:enabled[data-move="${way}-${CSS.escape(last.code)}"]`)
        const [first, other] = last.by < 0 ? ['up', 'down'] : ['down', 'up']
        ;(button(first ?? '') ?? button(other ?? ''))?.focus()
      },
      { defer: true },
    ),
  )

  return (
    <ol
      class={styles.agenda}
      ref={element => {
        list = element
      }}
    >
      <For each={codes()}>
        {(code, place) => (
          <Show when={props.meeting.agenda.find(entry => entry.code === code)}>
            {entry => (
              <EntryRow meeting={props.meeting} entry={entry()} place={place()} onShow={props.onShow} onMove={by => move(place(), by)} />
            )}
          </Show>
        )}
      </For>
      <Show when={props.meeting.questions.told}>
        <QuestionsRow meeting={props.meeting} onShowQuestions={props.onShowQuestions} />
      </Show>
    </ol>
  )
}
