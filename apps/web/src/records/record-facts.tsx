import type { Field } from '@tilth/core/fields'
import { useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import type { RecordView } from './queries.ts'
import { fieldsAsked } from './record-draft.ts'
import { recordPaths } from './record-paths.ts'
import styles from './records.module.css'
import { valueWords } from './value-words.ts'

const idsIn = (value: unknown): readonly string[] => (typeof value === 'string' ? [value] : Array.isArray(value) ? value : [])

/** A link where there is something to go to. */
const linkOf = (field: Field, { id, slug }: { readonly id: string; readonly slug: string }): string | null => {
  if (field.kind !== 'reference') return null
  if (field.to === 'document') return id
  if (field.to === 'record') return recordPaths(slug).record(id)
  if (field.to === 'measure') return `/d/${slug}/measures/${id}`
  if (field.to === 'cycle') return `/d/${slug}/cycles/${id}`
  return field.to === 'plan' ? `/d/${slug}/plans/${id}` : null
}

/** What was filled in, field by field; long words keep their lines. */
export const RecordFacts = (props: { readonly view: Pick<RecordView, 'form' | 'record' | 'names'>; readonly isPaper?: boolean }) => {
  const i18n = useI18n()
  const { slug } = useDistrict()
  const shown = () =>
    fieldsAsked(props.view.form, props.view.record.fields).filter(
      field => valueWords(field, { value: props.view.record.fields[field.id], names: props.view.names, i18n }) !== '',
    )
  return (
    <dl class={styles.facts}>
      <For each={shown()}>
        {field => {
          const value = () => props.view.record.fields[field.id] ?? null
          return (
            <div data-long={field.kind === 'text' && field.long ? '' : undefined}>
              <dt>{field.label}</dt>
              <dd>
                <Show
                  when={field.kind === 'reference' && !props.isPaper}
                  fallback={valueWords(field, { value: value(), names: props.view.names, i18n })}
                >
                  <For each={idsIn(value())}>
                    {(id, index) => {
                      const href = linkOf(field, { id, slug: slug() })
                      const words = valueWords(field, { value: id, names: props.view.names, i18n })
                      return (
                        <>
                          <Show when={index() > 0}>, </Show>
                          <Show when={href !== null && (props.view.names[id] !== undefined || href === id)} fallback={words}>
                            <a href={href ?? ''} rel={href === id ? 'noreferrer' : undefined} target={href === id ? '_blank' : undefined}>
                              {words}
                            </a>
                          </Show>
                        </>
                      )
                    }}
                  </For>
                </Show>
              </dd>
            </div>
          )
        }}
      </For>
    </dl>
  )
}
