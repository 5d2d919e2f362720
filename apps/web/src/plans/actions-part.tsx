import { Menu, Select, showToast, TextArea, TextField, useI18n } from '@tilth/ui'
import { createSignal, For, Show, untrack } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { errorWords } from '../shell/error-words.ts'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import styles from './actions.module.css'
import { EntryActs } from './entry-acts.tsx'
import { type Drafting, EntryForm } from './entry-form.tsx'
import { lineOf } from './entry-lines.ts'
import { EntryList } from './entry-list.tsx'
import { fundTotals, parseMoney, typedMoney } from './money.ts'
import { entriesOf, mayAddTo } from './of-prompt.ts'
import { usePlan } from './plan-context.tsx'
import { type ContentOf, type EntryOf, type PlanPrompt, type PlanView, planCommands, touchedByPlans } from './queries.ts'

type Action = ContentOf<'action'>
type Status = Action['status']

const statuses: readonly Status[] = ['todo', 'doing', 'done', 'dropped']

const useMoney = (): ((cents: number) => string) => {
  const { number } = useI18n()
  return cents =>
    number(cents / 100, { style: 'currency', currency: 'USD', minimumFractionDigits: cents % 100 === 0 ? 0 : 2, maximumFractionDigits: 2 })
}

/** How far it has come: a word with a mark of its own shape, and for whoever may say so a list to choose from. */
const ActionStatus = (props: { readonly entry: EntryOf<'action'> }) => {
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const plan = usePlan()
  const updating = useMutationWithIssues({
    mutate: (status: Status) =>
      planCommands(slug()).updateAction({ planId: plan.view().plan.id, entryId: props.entry.id, version: props.entry.version, status }),
    touches: touchedByPlans,
  })
  const update = async (status: Status): Promise<void> => {
    const done = await updating.run(status)
    if (done.ok) return
    showToast({ text: errorWords(locale(), done.error), tone: 'rust' })
    await plan.reload()
  }
  const word = () => t(`plans.status_${props.entry.content.status}`)
  return (
    <span class={styles.status} data-status={props.entry.content.status}>
      <span class={styles.mark} aria-hidden="true" />
      <Show when={props.entry.mayUpdate} fallback={<span>{word()}</span>}>
        <span data-print="only">{word()}</span>
        <span data-print="hide">
          <Menu
            label={word()}
            accessibleLabel={t('plans.status_of', { words: lineOf(props.entry), status: word() })}
            items={statuses.map(status => ({
              label: t(`plans.status_${status}`),
              checked: status === props.entry.content.status,
              onSelect: () => void update(status),
            }))}
          />
        </span>
      </Show>
    </span>
  )
}

const ActionRow = (props: {
  readonly entry: EntryOf<'action'>
  readonly list: readonly EntryOf<'action'>[]
  readonly onChange: () => void
}) => {
  const { t, date } = useI18n()
  const plan = usePlan()
  const money = useMoney()
  const content = () => props.entry.content
  const owner = () => plan.view().people.find(person => person.id === content().ownerId)?.name
  const isLate = () => {
    const { dueOn, status } = content()
    return dueOn !== null && dueOn < plan.view().today && (status === 'todo' || status === 'doing')
  }
  return (
    <div class={styles.action} data-status={content().status}>
      <p class={styles.what}>{content().text}</p>
      <ActionStatus entry={props.entry} />
      <div class={styles.facts}>
        <p class={styles.who}>{content().ownerId === null ? t('plans.no_owner') : (owner() ?? t('common.person_gone'))}</p>
        <p class={styles.when}>
          <Show when={content().dueOn} fallback={<span class={styles.quiet}>{t('plans.no_date')}</span>}>
            {day => <time dateTime={day()}>{date(day())}</time>}
          </Show>
          <Show when={isLate()}>
            {' '}
            <span class={styles.late}>{t('plans.past_its_day')}</span>
          </Show>
        </p>
        <p class={styles.money}>
          <Show when={content().cost !== null}>
            {money(content().cost ?? 0)}
            <Show when={content().fund !== ''}>
              <span class={styles.fund}>{content().fund}</span>
            </Show>
          </Show>
        </p>
        <Show when={plan.mayWrite()}>
          <EntryActs entry={props.entry} list={props.list} onChange={props.onChange} />
        </Show>
      </div>
    </div>
  )
}

const ActionFields = (props: { readonly drafting: Drafting<Action>; readonly cost: string; readonly onCost: (typed: string) => void }) => {
  const { t } = useI18n()
  const plan = usePlan()
  const { draft, change, id, problem } = untrack(() => props.drafting)
  const funds = () => [
    ...new Set(plan.view().entries.flatMap(entry => (entry.kind === 'action' && entry.content.fund !== '' ? [entry.content.fund] : []))),
  ]
  const owners = () => {
    const people = plan.view().people.map(person => ({
      value: person.id,
      label: person.position === null ? person.name : `${person.name}, ${person.position}`,
    }))
    const owner = draft().ownerId
    const isGone = owner !== null && !people.some(person => person.value === owner)
    return [{ value: '', label: t('plans.no_owner') }, ...people, ...(isGone ? [{ value: owner, label: t('common.person_gone') }] : [])]
  }
  return (
    <>
      <TextArea
        id={id('text')}
        label={t('plans.action')}
        value={draft().text}
        rows={2}
        maxLength={5000}
        error={problem('text')}
        onInput={text => change({ text })}
      />
      <div class={styles.fields}>
        <Select
          id={id('horizon')}
          label={t('plans.horizon')}
          options={plan.view().template.horizons.map(horizon => ({ value: horizon.id, label: horizon.label }))}
          value={draft().horizon}
          onChange={horizon => change({ horizon })}
        />
        <Select
          id={id('ownerId')}
          label={t('plans.owner')}
          options={owners()}
          value={draft().ownerId ?? ''}
          error={problem('ownerId')}
          onChange={ownerId => change({ ownerId: ownerId === '' ? null : ownerId })}
        />
        <TextField
          id={id('dueOn')}
          type="date"
          label={t('plans.due_on')}
          value={draft().dueOn ?? ''}
          width="medium"
          error={problem('dueOn')}
          onInput={day => change({ dueOn: day === '' ? null : day })}
          optional
        />
        <Select
          label={t('plans.status')}
          options={statuses.map(status => ({ value: status, label: t(`plans.status_${status}`) }))}
          value={draft().status}
          width="short"
          onChange={status => change({ status })}
        />
        <TextField
          id={id('cost')}
          inputmode="decimal"
          label={t('plans.cost')}
          value={props.cost}
          width="short"
          error={problem('cost')}
          onInput={typed => {
            props.onCost(typed)
            change({ cost: parseMoney(typed) ?? null })
          }}
          optional
        />
        <TextField
          id={id('fund')}
          label={t('plans.fund')}
          list={id('funds')}
          value={draft().fund}
          maxlength={500}
          onInput={fund => change({ fund })}
          optional
        />
        <datalist id={id('funds')}>
          <For each={funds()}>{fund => <option value={fund} />}</For>
        </datalist>
      </div>
    </>
  )
}

const ActionForm = (props: {
  readonly prompt: string
  readonly horizon: string
  readonly entry: EntryOf<'action'> | null
  readonly onDone: (outcome: 'kept' | 'left') => void
}) => {
  const { t } = useI18n()
  const [cost, setCost] = createSignal(untrack(() => typedMoney(props.entry?.content.cost ?? null)))
  const empty = (): Action => ({ text: '', horizon: props.horizon, ownerId: null, dueOn: null, status: 'todo', cost: null, fund: '' })
  return (
    <EntryForm
      kind="action"
      prompt={props.prompt}
      entry={props.entry}
      start={props.entry?.content ?? empty()}
      label={t('plans.add_action')}
      check={draft => ({
        text: draft.text.trim() === '' ? t('issue.plan_entry.empty_text') : undefined,
        cost: parseMoney(cost()) === undefined ? t('plans.no_amount') : undefined,
      })}
      onDone={props.onDone}
    >
      {drafting => <ActionFields drafting={drafting} cost={cost()} onCost={setCost} />}
    </EntryForm>
  )
}

type Horizon = PlanView['template']['horizons'][number]

const HorizonPart = (props: { readonly horizon: Horizon; readonly prompt: PlanPrompt; readonly entries: readonly EntryOf<'action'>[] }) => {
  const { t } = useI18n()
  const here = () => props.entries.filter(entry => entry.content.horizon === props.horizon.id)
  return (
    <section class={styles.horizon} aria-label={props.horizon.label}>
      <h3>{props.horizon.label}</h3>
      <Show when={props.horizon.help}>{help => <p class={styles.quiet}>{help()}</p>}</Show>
      <EntryList
        kind="action"
        entries={here()}
        empty={t('plans.no_actions')}
        addLabel={t('plans.add_action')}
        mayAdd={mayAddTo(props.prompt, props.entries.length)}
        row={(entry, onChange) => <ActionRow entry={entry()} list={here()} onChange={onChange} />}
        form={(entry, onDone) => <ActionForm prompt={props.prompt.id} horizon={props.horizon.id} entry={entry()} onDone={onDone} />}
      />
    </section>
  )
}

/** What is done by when, in the template's horizons, and what it costs by fund. */
export const ActionsPart = (props: { readonly prompt: PlanPrompt }) => {
  const { t } = useI18n()
  const plan = usePlan()
  const money = useMoney()
  const entries = () => entriesOf(plan.view().entries, { kind: 'action', prompt: props.prompt.id })
  const totals = () => fundTotals(entries().map(entry => entry.content))
  const sum = () => totals().reduce((total, fund) => total + fund.cents, 0)
  const horizons = () => plan.view().template.horizons
  return (
    <div class={styles.actions}>
      <For each={horizons().map(horizon => horizon.id)}>
        {id => (
          <Show when={horizons().find(horizon => horizon.id === id)}>
            {horizon => <HorizonPart horizon={horizon()} prompt={props.prompt} entries={entries()} />}
          </Show>
        )}
      </For>
      <Show when={totals().length > 0}>
        <table class={styles.totals}>
          <caption>{t('plans.by_fund')}</caption>
          <tbody>
            <For each={totals()}>
              {total => (
                <tr>
                  <th scope="row">{total.fund === '' ? t('plans.no_fund') : total.fund}</th>
                  <td>{t('plans.actions_count', { count: total.actions })}</td>
                  <td>{money(total.cents)}</td>
                </tr>
              )}
            </For>
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('plans.total')}</th>
              <td />
              <td>{money(sum())}</td>
            </tr>
          </tfoot>
        </table>
      </Show>
    </div>
  )
}
