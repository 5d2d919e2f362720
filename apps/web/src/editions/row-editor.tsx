import { Button, Checkbox, Select, TextField, useI18n } from '@tilth/ui'
import { createMemo, createSignal, For, Show, untrack } from 'solid-js'
import styles from './editions.module.css'
import { type Became, becameOf, carriesOf, withBecame } from './map-draft.ts'
import type { MapRow, NamedCondition } from './queries.ts'

const mostShown = 12

export interface RowEditorProps {
  readonly map: readonly MapRow[]
  readonly earlier: NamedCondition
  readonly later: readonly NamedCondition[]
  readonly onChange: (map: readonly MapRow[]) => void
  readonly onDone: () => void
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** What one earlier condition became, chosen among the later ones. Every change counts at once. */
export const RowEditor = (props: RowEditorProps) => {
  const { t } = useI18n()
  const [words, setWords] = createSignal('')
  const became = () => becameOf(props.map, props.earlier.code)
  const relation = () => props.map.find(row => row.from === props.earlier.code)?.relation ?? 'gone'
  const change = (more: Partial<Became>): void =>
    props.onChange(withBecame(props.map, { code: props.earlier.code, became: { ...became(), ...more } }))
  // What was chosen when the editor opened stays on top, so that nothing jumps while one ticks.
  const chosenFirst = untrack(() => became().to)
  const fitting = createMemo(() => {
    const sought = plain(words())
    const isNew = new Set(props.map.flatMap(row => (row.from === null ? (row.to ?? []) : [])))
    const found = props.later.filter(({ code, label }) => sought === '' || plain(`${code} ${label}`).includes(sought))
    const first = found.filter(({ code }) => chosenFirst.includes(code))
    const free = found.filter(({ code }) => !chosenFirst.includes(code) && isNew.has(code))
    return [...first, ...free, ...found.filter(each => !first.includes(each) && !free.includes(each))]
  })
  const toggle = (code: string, isOn: boolean): void => {
    const others = became().to.filter(each => each !== code)
    const to = isOn ? [...others, code] : others
    change({ to: props.later.map(each => each.code).filter(each => to.includes(each)) })
  }
  const isOneToOne = () => relation() === 'same' || relation() === 'reworded'
  return (
    <fieldset
      class={styles.editor}
      onKeyDown={event => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        props.onDone()
      }}
    >
      <legend>{t('editions.became', { code: props.earlier.code })}</legend>
      <p class={styles.quiet}>{t('editions.became_hint')}</p>
      <Show when={props.later.length > mostShown}>
        <TextField label={t('editions.find')} type="search" value={words()} onInput={setWords} />
      </Show>
      <div class={styles.choices}>
        <For each={fitting().slice(0, mostShown)}>
          {({ code, label }) => (
            <Checkbox
              label={
                <>
                  <span class={styles.code}>{code}</span> {label}
                </>
              }
              checked={became().to.includes(code)}
              onChange={isOn => toggle(code, isOn)}
            />
          )}
        </For>
      </div>
      <Show when={fitting().length > mostShown}>
        <p class={styles.quiet}>{t('editions.found_more', { count: fitting().length - mostShown })}</p>
      </Show>
      <div class={styles.fields}>
        <Show when={isOneToOne()}>
          <Select
            label={t('editions.wording')}
            value={became().wording}
            options={(['same', 'reworded'] as const).map(value => ({ value, label: t(`editions.relation_${value}`) }))}
            onChange={wording => change({ wording })}
          />
        </Show>
        <Show when={relation() !== 'gone'}>
          <Select
            label={t('editions.carry')}
            value={became().carry}
            options={carriesOf(relation()).map(value => ({ value, label: t(`editions.carry_${value}`) }))}
            onChange={carry => change({ carry })}
          />
        </Show>
        <TextField label={t('editions.note')} optional maxlength={500} value={became().note} onInput={note => change({ note })} />
      </div>
      <Button variant="primary" onClick={() => props.onDone()}>
        {t('editions.done')}
      </Button>
    </fieldset>
  )
}
