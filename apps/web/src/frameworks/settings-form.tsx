import type { FieldValue, FieldValues } from '@tilth/core/fields'
import { Button, Select, showToast, useI18n } from '@tilth/ui'
import { createSignal, For, Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { FormErrors } from '../shell/form-errors.tsx'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import { type PlaceView, type PluginPageView, pluginCommands, touchedBySwitch } from './queries.ts'
import { SettingInput } from './setting-input.tsx'
import { settingWords } from './setting-words.ts'
import styles from './settings.module.css'
import { changedSettings, presetsInForce, unreadable } from './settings-draft.ts'

type SettingField = PluginPageView['settings'][number]

const fieldId = (id: string): string => `setting-${id}`

/** What holds at a place, for whoever may not change it there. */
const SettingsRead = (props: {
  readonly page: PluginPageView
  readonly place: PlaceView
  readonly fromWords: (field: SettingField) => string
}) => {
  const { t, number, list } = useI18n()
  return (
    <dl class={styles.read}>
      <For each={props.page.settings}>
        {field => (
          <div>
            <dt>{field.label}</dt>
            <dd>
              {settingWords(field, { value: props.place.settings[field.id]?.value ?? null, t, number, list })}{' '}
              <span class={styles.hint}>{props.fromWords(field)}</span>
            </dd>
          </div>
        )}
      </For>
    </dl>
  )
}

const SettingsAt = (props: { readonly page: PluginPageView; readonly place: PlaceView }) => {
  const { t, number, list, issue } = useI18n()
  const { slug } = useDistrict()
  const [touched, setTouched] = createSignal<FieldValues>({})
  const draft = (): FieldValues => ({ ...props.place.settingsHere, ...touched() })
  const [attempts, setAttempts] = createSignal(0)
  const saving = useMutationWithIssues({ mutate: pluginCommands(slug()).configure, touches: touchedBySwitch })
  const nameOf = (orgId: string): string => props.page.places.find(place => place.orgId === orgId)?.name ?? ''
  const parent = () => props.page.places.find(place => place.orgId === props.place.parentId)

  const valueAbove = (field: SettingField): FieldValue => {
    const above = parent()?.settings[field.id]
    return above ? above.value : 'default' in field ? (field.default ?? null) : null
  }
  const wordsAbove = (field: SettingField): string => settingWords(field, { value: valueAbove(field), t, number, list })
  const fromWords = (field: SettingField): string => {
    const from = props.place.settings[field.id]?.from ?? null
    if (from === null) return t('frameworks.setting_default')
    return from === props.place.orgId ? t('frameworks.why_here') : t('frameworks.why_from', { org: nameOf(from) })
  }
  const hintOf = (field: SettingField): string => {
    const above = parent()?.settings[field.id]?.from ?? null
    const source =
      above === null
        ? t('frameworks.setting_default_is', { value: wordsAbove(field) })
        : t('frameworks.setting_above_is', { org: nameOf(above), value: wordsAbove(field) })
    return [field.help, source].filter(words => words !== undefined && words !== '').join(' ')
  }
  const changes = () => changedSettings(props.page.settings, { here: props.place.settingsHere, draft: draft() })
  const isChanged = () => Object.keys(changes()).length > 0
  const refusedField = () => {
    const error = saving.error()
    return error?.path?.[0] === 'settings' ? String(error.path[1]) : null
  }
  const problemOf = (field: SettingField): string | undefined => {
    if (attempts() === 0) return undefined
    if (unreadable(props.page.settings, draft()).includes(field.id)) return t('frameworks.setting_no_number')
    const error = saving.error()
    return error !== null && refusedField() === field.id ? issue({ code: error.code, params: error.params }) : undefined
  }
  const summaryOf = (field: SettingField): string | undefined => {
    const problem = problemOf(field)
    return problem === undefined ? undefined : `${field.label}: ${problem}`
  }
  const change = (field: SettingField, value: FieldValue): void => {
    saving.clear()
    setTouched(before => ({ ...before, [field.id]: value }))
  }
  const usePreset = (values: Readonly<Record<string, string | number | boolean>>): void => {
    saving.clear()
    setTouched(before => ({ ...before, ...values }))
  }
  const save = async (): Promise<void> => {
    setAttempts(count => count + 1)
    if (unreadable(props.page.settings, draft()).length > 0 || !isChanged()) return
    const outcome = await saving.run({ pluginId: props.page.plugin.id, orgId: props.place.orgId, settings: changes() })
    if (!outcome.ok) return
    setAttempts(0)
    setTouched({})
    showToast({ text: t('frameworks.settings_saved', { org: props.place.name }) })
  }
  const inForce = (): FieldValues =>
    Object.fromEntries(props.page.settings.map(field => [field.id, draft()[field.id] ?? valueAbove(field)]))
  const standing = () => presetsInForce(props.page.presets, inForce())

  return (
    <Show when={props.place.mayDecide} fallback={<SettingsRead page={props.page} place={props.place} fromWords={fromWords} />}>
      <form
        class={styles.form}
        novalidate
        onSubmit={event => {
          event.preventDefault()
          void save()
        }}
      >
        <FormErrors
          error={refusedField() === null ? saving.error() : null}
          problems={props.page.settings.map(field => ({ field: fieldId(field.id), message: summaryOf(field) }))}
          attempt={attempts()}
        />
        <Show when={props.page.presets.length > 0}>
          <fieldset class={styles.presets}>
            <legend>{t('frameworks.presets')}</legend>
            <p class={styles.hint}>{t('frameworks.presets_lead')}</p>
            <ul>
              <For each={props.page.presets}>
                {preset => (
                  <li>
                    <div>
                      <p>
                        <strong>{preset.label}</strong>
                        <Show when={standing().includes(preset.id)}>
                          {' '}
                          <span class={styles.standing}>{t('frameworks.preset_in_force')}</span>
                        </Show>
                      </p>
                      <p class={styles.hint}>{t('frameworks.preset_source', { source: preset.source })}</p>
                    </div>
                    <Button aria-label={t('frameworks.preset_use_named', { name: preset.label })} onClick={() => usePreset(preset.values)}>
                      {t('frameworks.preset_use')}
                    </Button>
                  </li>
                )}
              </For>
            </ul>
          </fieldset>
        </Show>
        <For each={props.page.settings.map(field => field.id)}>
          {id => (
            <Show when={props.page.settings.find(field => field.id === id)}>
              {field => (
                <SettingInput
                  id={fieldId(id)}
                  field={field()}
                  value={draft()[id] ?? null}
                  above={wordsAbove(field())}
                  hint={hintOf(field())}
                  error={problemOf(field())}
                  onChange={value => change(field(), value)}
                />
              )}
            </Show>
          )}
        </For>
        <div class={styles.acts}>
          <Button type="submit" variant="primary" busy={saving.isBusy()} disabled={!isChanged()}>
            {t('frameworks.settings_save', { org: props.place.name })}
          </Button>
          <Show when={isChanged()}>
            <Button
              onClick={() => {
                saving.clear()
                setAttempts(0)
                setTouched({})
              }}
            >
              {t('common.cancel')}
            </Button>
          </Show>
        </div>
      </form>
    </Show>
  )
}

/** What a plugin lets a district set, place by place: a form made of its own fields, with whose number holds where nothing is set. */
export const SettingsForm = (props: { readonly page: PluginPageView }) => {
  const { t } = useI18n()
  const [chosen, setChosen] = createSignal<string | null>(null)
  const first = () => props.page.places.find(place => place.mayDecide) ?? props.page.places[0]
  const place = () => props.page.places.find(one => one.orgId === chosen()) ?? first()
  const options = () => props.page.places.map(({ orgId, name }) => ({ value: orgId, label: name }))
  return (
    <div class={styles.settings}>
      <Show when={options().length > 1}>
        <Select label={t('frameworks.settings_at')} options={options()} value={place()?.orgId ?? ''} onChange={setChosen} />
      </Show>
      <Show when={place()?.orgId} keyed>
        {orgId => (
          <Show when={props.page.places.find(one => one.orgId === orgId)}>{at => <SettingsAt page={props.page} place={at()} />}</Show>
        )}
      </Show>
    </div>
  )
}
