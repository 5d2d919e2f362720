import { Button, Select, Skeleton, TextField, useI18n } from '@tilth/ui'
import { createSignal, For, Match, Show, Switch } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { QueryView } from '../shell/query-view.tsx'
import styles from './entry-form.module.css'
import { usePlan } from './plan-context.tsx'
import { type PlanChoices, type Source, usePlanChoices } from './queries.ts'

type SourceKind = Source['kind']

export interface SourcePickerProps {
  readonly sources: readonly Source[]
  readonly onChange: (sources: readonly Source[]) => void
}

const keyOf = (source: Source): string => JSON.stringify(source)

const Attached = (props: SourcePickerProps & { readonly choices: PlanChoices }) => {
  const { t } = useI18n()
  const nameOf = (source: Source): string => {
    const { findings, measures, evidence } = props.choices
    if (source.kind === 'link') return source.label === '' ? source.url : source.label
    if (source.kind === 'finding') {
      const found = findings.find(one => one.roundId === source.roundId && one.item === source.item)
      return found ? `${found.item} ${found.label}` : t('plans.source_hidden')
    }
    if (source.kind === 'measure') return measures.find(one => one.id === source.measureId)?.name ?? t('plans.source_hidden')
    return evidence.find(one => one.id === source.evidenceId)?.title ?? t('plans.source_hidden')
  }
  return (
    <Show when={props.sources.length > 0}>
      <ul class={styles.attached}>
        <For each={props.sources}>
          {source => (
            <li>
              <span>
                <span class={styles.tag}>{t(`plans.source_${source.kind}`)}</span> {nameOf(source)}
              </span>
              <Button
                size="row"
                variant="quiet"
                aria-label={t('plans.detach', { name: nameOf(source) })}
                onClick={() => props.onChange(props.sources.filter(other => keyOf(other) !== keyOf(source)))}
              >
                {t('common.remove')}
              </Button>
            </li>
          )}
        </For>
      </ul>
    </Show>
  )
}

const Attach = (props: SourcePickerProps & { readonly choices: PlanChoices }) => {
  const { t } = useI18n()
  const [kind, setKind] = createSignal<SourceKind>('finding')
  const [chosen, setChosen] = createSignal('')
  const [url, setUrl] = createSignal('')
  const [label, setLabel] = createSignal('')
  const kinds: readonly SourceKind[] = ['finding', 'measure', 'evidence', 'link']
  const options = () => {
    const { findings, measures, evidence } = props.choices
    if (kind() === 'finding')
      return findings.map(one => ({
        value: JSON.stringify([one.roundId, one.item]),
        label: `${one.item} ${one.label} (${one.roundTitle})`,
      }))
    if (kind() === 'measure') return measures.map(one => ({ value: one.id, label: one.name }))
    return evidence.map(one => ({ value: one.id, label: one.title }))
  }
  const source = (): Source | null => {
    if (kind() === 'link') return /^https?:\/\/\S+/.test(url().trim()) ? { kind: 'link', url: url().trim(), label: label().trim() } : null
    if (chosen() === '') return null
    if (kind() === 'measure') return { kind: 'measure', measureId: chosen() }
    if (kind() === 'evidence') return { kind: 'evidence', evidenceId: chosen() }
    const [roundId = '', item = ''] = JSON.parse(chosen()) as readonly string[]
    return { kind: 'finding', roundId, item }
  }
  const attach = (): void => {
    const found = source()
    if (found === null) return
    if (!props.sources.some(other => keyOf(other) === keyOf(found))) props.onChange([...props.sources, found])
    setChosen('')
    setUrl('')
    setLabel('')
  }
  return (
    <div class={styles.attach}>
      <Select
        label={t('plans.attach_kind')}
        options={kinds.map(one => ({ value: one, label: t(`plans.source_${one}`) }))}
        value={kind()}
        width="short"
        onChange={value => {
          setKind(value)
          setChosen('')
        }}
      />
      <Switch>
        <Match when={kind() === 'link'}>
          <TextField type="url" label={t('plans.link_url')} value={url()} onInput={setUrl} />
          <TextField label={t('plans.link_label')} value={label()} maxlength={200} onInput={setLabel} optional />
        </Match>
        <Match when={options().length === 0}>
          <p class={styles.none}>{t(`plans.none_${kind() as Exclude<SourceKind, 'link'>}`)}</p>
        </Match>
        <Match when={true}>
          <Select
            label={t(`plans.source_${kind()}`)}
            options={[{ value: '', label: t('plans.choose') }, ...options()]}
            value={chosen()}
            onChange={setChosen}
          />
        </Match>
      </Switch>
      <Button size="row" disabled={source() === null} onClick={attach}>
        {t('plans.attach')}
      </Button>
    </div>
  )
}

/** What shows that a challenge is one: a finding, a measure, a file or a link. */
export const SourcePicker = (props: SourcePickerProps) => {
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const plan = usePlan()
  const choices = usePlanChoices(() => ({ slug: slug(), planId: plan.view().plan.id, locale: locale() }))
  return (
    <fieldset class={styles.set}>
      <legend>{t('plans.what_shows_it')}</legend>
      <QueryView query={choices} loading={<Skeleton rows={1} />}>
        {found => (
          <>
            <Attached choices={found()} sources={props.sources} onChange={props.onChange} />
            <Attach choices={found()} sources={props.sources} onChange={props.onChange} />
          </>
        )}
      </QueryView>
    </fieldset>
  )
}
