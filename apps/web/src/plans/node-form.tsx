import { Button, Checkbox, Select, Skeleton, TextArea, useI18n } from '@tilth/ui'
import { createSignal, For, Show, untrack } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { QueryView } from '../shell/query-view.tsx'
import form from './entry-form.module.css'
import { type Drafting, EntryForm } from './entry-form.tsx'
import { type NodeEntry, type NodeKind, nodeKinds, placesFor } from './outline.ts'
import { usePlan } from './plan-context.tsx'
import { type ContentOf, type PlanChoices, usePlanChoices } from './queries.ts'

type Node = ContentOf<'node'>

const Measures = (props: { readonly drafting: Drafting<Node>; readonly choices: PlanChoices }) => {
  const { t } = useI18n()
  const chosen = () => props.drafting.draft().measures
  return (
    <fieldset class={form.set}>
      <legend>{t('plans.node_measures')}</legend>
      <Show when={props.choices.measures.length > 0} fallback={<p class={form.none}>{t('plans.none_measure')}</p>}>
        <For each={props.choices.measures}>
          {measure => (
            <Checkbox
              label={measure.name}
              checked={chosen().includes(measure.id)}
              onChange={isOn =>
                props.drafting.change({ measures: isOn ? [...chosen(), measure.id] : chosen().filter(id => id !== measure.id) })
              }
            />
          )}
        </For>
      </Show>
    </fieldset>
  )
}

const Conditions = (props: { readonly drafting: Drafting<Node>; readonly choices: PlanChoices }) => {
  const { t } = useI18n()
  const [framework, setFramework] = createSignal(untrack(() => props.choices.conditions[0]?.frameworkId ?? ''))
  const [code, setCode] = createSignal('')
  const found = () => props.choices.conditions.find(one => one.frameworkId === framework())
  const hung = () => props.drafting.draft().conditions
  const nameOf = (of: { readonly frameworkId: string; readonly code: string }): string => {
    const label = props.choices.conditions
      .find(one => one.frameworkId === of.frameworkId)
      ?.conditions.find(one => one.code === of.code)?.label
    return label === undefined ? of.code : `${of.code} ${label}`
  }
  const isHung = () => hung().some(one => one.frameworkId === framework() && one.code === code())
  return (
    <fieldset class={form.set}>
      <legend>{t('plans.node_conditions')}</legend>
      <Show when={hung().length > 0}>
        <ul class={form.attached}>
          <For each={hung()}>
            {condition => (
              <li>
                <span>{nameOf(condition)}</span>
                <Button
                  size="row"
                  variant="quiet"
                  aria-label={t('plans.detach', { name: nameOf(condition) })}
                  onClick={() => props.drafting.change({ conditions: hung().filter(one => one !== condition) })}
                >
                  {t('common.remove')}
                </Button>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <div class={form.attach}>
        <Show when={props.choices.conditions.length > 1}>
          <Select
            label={t('plans.framework')}
            options={props.choices.conditions.map(one => ({ value: one.frameworkId, label: one.title }))}
            value={framework()}
            onChange={value => {
              setFramework(value)
              setCode('')
            }}
          />
        </Show>
        <Select
          label={t('plans.condition')}
          options={[
            { value: '', label: t('plans.choose') },
            ...(found()?.conditions ?? []).map(one => ({ value: one.code, label: `${one.code} ${one.label}` })),
          ]}
          value={code()}
          onChange={setCode}
        />
        <Button
          size="row"
          disabled={code() === '' || isHung()}
          onClick={() => {
            props.drafting.change({ conditions: [...hung(), { frameworkId: framework(), code: code() }] })
            setCode('')
          }}
        >
          {t('plans.hang_on')}
        </Button>
      </div>
    </fieldset>
  )
}

export interface NodeFormProps {
  /** Null for a new one, and for one that somebody took out meanwhile. */
  readonly entry: NodeEntry | null
  readonly heldId?: string | undefined
  /** For a new one: what it is, and what it hangs on. */
  readonly kind: NodeKind
  readonly parent: string | null
  readonly onDone: (outcome: 'kept' | 'left') => void
}

/** Aim, driver or change idea, with what it hangs on and what hangs on it. */
export const NodeForm = (props: NodeFormProps) => {
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const plan = usePlan()
  const choices = usePlanChoices(() => ({ slug: slug(), planId: plan.view().plan.id, locale: locale() }))
  const empty = (): Node => ({ kind: props.kind, parent: props.parent, text: '', measures: [], conditions: [] })
  return (
    <EntryForm
      kind="node"
      entry={props.entry}
      heldId={props.heldId}
      start={props.entry?.content ?? empty()}
      label={t('plans.outline')}
      check={draft => ({ text: draft.text.trim() === '' ? t('issue.plan_entry.empty_text') : undefined })}
      onDone={props.onDone}
    >
      {drafting => {
        const { draft, change, id, problem } = drafting
        const places = () => placesFor(plan.view().entries, { kind: draft().kind, id: props.entry?.id ?? null })
        return (
          <>
            <TextArea
              id={id('text')}
              label={t(`plans.node_${draft().kind}`)}
              hint={t(`plans.node_${draft().kind}_hint`)}
              value={draft().text}
              rows={2}
              maxLength={5000}
              error={problem('text')}
              onInput={text => change({ text })}
            />
            <div class={form.pair}>
              <Select
                label={t('plans.node_kind')}
                options={nodeKinds.map(kind => ({ value: kind, label: t(`plans.node_${kind}`) }))}
                value={draft().kind}
                onChange={kind => {
                  const stays = placesFor(plan.view().entries, { kind, id: props.entry?.id ?? null }).some(one => one.id === draft().parent)
                  change({ kind, parent: stays ? draft().parent : null })
                }}
              />
              <Show when={places().length > 0}>
                <Select
                  id={id('parent')}
                  label={t('plans.node_parent')}
                  options={[
                    { value: '', label: t('plans.node_no_parent') },
                    ...places().map(place => ({ value: place.id, label: place.content.text })),
                  ]}
                  value={draft().parent ?? ''}
                  onChange={parent => change({ parent: parent === '' ? null : parent })}
                />
              </Show>
            </div>
            <QueryView query={choices} loading={<Skeleton rows={2} />}>
              {found => (
                <>
                  <Measures drafting={drafting} choices={found()} />
                  <Conditions drafting={drafting} choices={found()} />
                </>
              )}
            </QueryView>
          </>
        )
      }}
    </EntryForm>
  )
}
