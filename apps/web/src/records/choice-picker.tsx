import { Button, FieldError, Icon, SearchIcon, Select, TextField, useI18n } from '@tilth/ui'
import { createSignal, createUniqueId, For, Match, Show, Switch } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { type FieldChoice, type NamesOfValues, useFieldChoices } from './queries.ts'
import styles from './records.module.css'

/** The form and place a person, org or link is chosen for. */
export interface ChoiceSource {
  readonly pluginId: string
  readonly formId: string
  readonly orgId: string
  /** What is chosen already, in words. */
  readonly names: NamesOfValues
  /** A record that was chosen names somebody or something that is asked for elsewhere in the form. */
  readonly onBrought?: (brought: Brought) => void
}

export type Brought = NonNullable<FieldChoice['brings']>

export interface ChoicePickerProps {
  readonly id: string
  readonly fieldId: string
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly optional: boolean
  readonly several: boolean
  readonly source: ChoiceSource
  readonly value: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}

/** Up to so many choices are a list; more are searched. */
const mostInList = 12
/** Before anything is searched only a few stand there, so that the next field is not far. */
const mostUnasked = 4

/** Somebody, a place or something else to point to: a list where there are few, a search where there are many. */
export const ChoicePicker = (props: ChoicePickerProps) => {
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const ownId = createUniqueId()
  const [search, setSearch] = createSignal('')
  const [known, setKnown] = createSignal<Readonly<Record<string, string>>>({})
  const asked = () => ({
    slug: slug(),
    pluginId: props.source.pluginId,
    formId: props.source.formId,
    orgId: props.source.orgId,
    fieldId: props.fieldId,
    locale: locale(),
  })
  const all = useFieldChoices(() => ({ ...asked(), search: '' }))
  const found = useFieldChoices(() => ({ ...asked(), search: search().trim() }))
  const choices = () => (all.isSuccess && all.data?.choices) || []
  const isShort = () => all.isSuccess && all.data?.hasMore === false && choices().length <= mostInList
  const results = () => ((found.isSuccess && found.data?.choices) || []).filter(({ id }) => !props.value.includes(id))
  const most = () => (search().trim() === '' ? mostUnasked : mostInList)
  const isNone = () => all.isSuccess && choices().length === 0
  const wordsOf = (id: string): string =>
    known()[id] ?? choices().find(choice => choice.id === id)?.label ?? props.source.names[id] ?? t('records.not_told')
  const labelOf = (choice: { readonly label: string; readonly detail: string | null }): string =>
    choice.detail === null ? choice.label : `${choice.label}, ${choice.detail}`
  const choose = (choice: FieldChoice): void => {
    setKnown(before => ({ ...before, [choice.id]: choice.label }))
    setSearch('')
    props.onChange(props.several ? [...props.value, choice.id] : [choice.id])
    if (!props.several && choice.brings) props.source.onBrought?.(choice.brings)
  }
  const chooseFromList = (id: string): void => {
    const choice = choices().find(candidate => candidate.id === id)
    if (choice) choose(choice)
    else props.onChange(id === '' ? [] : [id])
  }
  const isFull = () => !props.several && props.value.length > 0
  return (
    <Switch>
      <Match when={isShort() && !props.several}>
        <Select
          id={props.id}
          label={props.label}
          hint={isNone() ? t('records.no_choices') : props.hint}
          error={props.error}
          optional={props.optional}
          options={[
            { value: '', label: t('records.choose') },
            ...choices().map(choice => ({ value: choice.id, label: labelOf(choice) })),
            ...props.value.filter(id => !choices().some(choice => choice.id === id)).map(id => ({ value: id, label: wordsOf(id) })),
          ]}
          value={props.value[0] ?? ''}
          onChange={chooseFromList}
        />
      </Match>
      <Match when={true}>
        <fieldset class={styles.picker} aria-describedby={props.hint ? `${ownId}-hint` : undefined}>
          <legend class={styles.legend}>
            {props.label} <Show when={props.optional}>({t('common.optional')})</Show>
          </legend>
          <Show when={props.hint}>
            <p class={styles.hint} id={`${ownId}-hint`}>
              {props.hint}
            </p>
          </Show>
          <Show when={isFull()}>
            <FieldError message={props.error} />
          </Show>
          <Show when={props.value.length > 0}>
            <ul class={styles.chosen}>
              <For each={props.value}>
                {(id, index) => (
                  <li>
                    <span>{wordsOf(id)}</span>
                    <Button
                      id={isFull() && index() === 0 ? props.id : undefined}
                      variant="quiet"
                      aria-label={t('records.take_out_named', {
                        action: t(props.several ? 'records.take_out' : 'records.other_choice'),
                        name: wordsOf(id),
                      })}
                      onClick={() => props.onChange(props.value.filter(candidate => candidate !== id))}
                    >
                      {t(props.several ? 'records.take_out' : 'records.other_choice')}
                    </Button>
                  </li>
                )}
              </For>
            </ul>
          </Show>
          <Show when={!isFull()}>
            <TextField
              id={props.id}
              type="search"
              autocomplete="off"
              label={t('records.search_for', { what: props.label })}
              labelHidden
              placeholder={t('records.search_placeholder')}
              error={props.error}
              value={search()}
              onInput={setSearch}
              width="full"
            />
            <ul class={styles.results} aria-label={t('records.search_results')}>
              <For
                each={results().slice(0, most())}
                fallback={
                  <li class={styles.hint}>
                    {t(found.isPending ? 'common.loading' : isNone() ? 'records.no_choices' : 'records.nothing_found')}
                  </li>
                }
              >
                {choice => (
                  <li>
                    <button type="button" class={styles.result} onClick={() => choose(choice)}>
                      <span>{choice.label}</span>
                      <Show when={choice.detail}>
                        <span class={styles.facts}>{choice.detail}</span>
                      </Show>
                    </button>
                  </li>
                )}
              </For>
            </ul>
            <Show when={found.isSuccess && (found.data?.hasMore || results().length > most())}>
              <p class={`${styles.hint} ${styles.more}`}>
                <Icon of={SearchIcon} /> <span>{t('records.more_found')}</span>
              </p>
            </Show>
          </Show>
        </fieldset>
      </Match>
    </Switch>
  )
}
