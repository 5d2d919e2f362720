import { markInWords } from '@tilth/core/rubrics'
import { Section, useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import { nameInWords } from '../people/name-in-words.ts'
import type { ItemResult, ShownResult } from './queries.ts'
import styles from './team-notes.module.css'

/** What people wrote beside their marks, and in a named round whose mark is whose. */
export const TeamNotes = (props: { readonly item: ItemResult; readonly shown: ShownResult }) => {
  const { t, locale } = useI18n()
  const isNamed = () => props.shown.names !== null
  return (
    <>
      <Show when={props.shown.notes.length > 0}>
        <Section title={t('results.notes')} lead={t(isNamed() ? 'results.notes_named' : 'results.notes_unnamed')}>
          <ul class={styles.notes}>
            <For each={props.shown.notes}>
              {note => (
                <li>
                  <q>{note.text}</q>
                  <Show when={note.name !== null}>
                    <span class={styles.name}>{nameInWords(note.name ?? '', t)}</span>
                  </Show>
                </li>
              )}
            </For>
          </ul>
        </Section>
      </Show>
      <Show when={props.shown.names}>
        {names => (
          <Section title={t('results.names')} lead={t('results.names_lead')}>
            <dl class={styles.names}>
              <For each={names()}>
                {one => (
                  <div>
                    <dt>{nameInWords(one.name, t)}</dt>
                    <dd>{markInWords(one.mark, { scale: props.item.scale, locale: locale() })}</dd>
                  </div>
                )}
              </For>
            </dl>
          </Section>
        )}
      </Show>
    </>
  )
}
