import { useNavigate } from '@solidjs/router'
import { Button, Disclosure, LinkButton, Notice, RadioGroup, Section, Select, TextArea, TextField, useI18n } from '@tilth/ui'
import { createEffect, createSignal, For, Show, untrack } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { FormErrors } from '../shell/form-errors.tsx'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import type { Naming } from './answer-words.ts'
import { ChangedSince } from './changed-since.tsx'
import { aloneOf, matricesOf } from './matrices.ts'
import { NamePicker } from './name-picker.tsx'
import styles from './new-cycle.module.css'
import { answersToSend, type CycleDraft, keptCycle, problemsOf, startDraft, titleOf } from './new-cycle-draft.ts'
import { newRow } from './new-row.ts'
import { PlannedQuestions, PlannedRows } from './planned-rows.tsx'
import { type Answer, type AnswerValue, cyclesCommands, type NewCycleModel, type NewCycleView, touchedByCycles } from './queries.ts'

export interface NewCycleFormProps {
  readonly view: NewCycleView
  readonly ideaId: string | null
  readonly planHref: string
}

type Prompt = NewCycleModel['prompts'][number]

/** The five-minute plan: what is tried, what is asked and expected, how big, who and when. Kept in this window until it is begun. */
export const NewCycleForm = (props: NewCycleFormProps) => {
  const { t, locale } = useI18n()
  const { slug, me } = useDistrict()
  const navigate = useNavigate()
  const carried = () => props.view.carried
  const store = untrack(() =>
    keptCycle(sessionStorage, {
      districtId: me().district.id,
      personId: me().personId,
      planId: props.view.plan.id,
      followsId: carried()?.cycleId ?? null,
    }),
  )
  const [draft, setDraft] = createSignal<CycleDraft>(
    untrack(() => store.read() ?? startDraft(props.view, { newId: () => crypto.randomUUID(), newRow, ideaId: props.ideaId })),
  )
  const [attempts, setAttempts] = createSignal(0)
  const change = (part: Partial<CycleDraft>): void => {
    setDraft(current => ({ ...current, ...part }))
  }
  createEffect(() => store.keep(draft()))
  const model = () => props.view.models.find(candidate => candidate.key === draft().model) ?? props.view.models[0]
  const prompts = (): readonly Prompt[] => model()?.prompts ?? []
  const naming = (): Naming => ({ people: props.view.people, measures: props.view.measures, scales: model()?.scales ?? [] })
  const matrices = () => matricesOf(prompts())
  const alone = () => aloneOf(prompts(), prompts())
  const asked = () => alone().filter(prompt => prompt.isAlwaysRequired || prompt.kind === 'measures')
  const optional = () => alone().filter(prompt => !asked().includes(prompt))
  const rowsOf = (prompt: string): Answer => draft().answers[prompt] ?? {}
  const setAnswer = (prompt: string, rows: Answer): void => {
    change({ answers: { ...draft().answers, [prompt]: rows } })
  }
  const setRow = (prompt: string, row: string, value: AnswerValue | null): void => {
    const { [row]: _, ...others } = rowsOf(prompt)
    setAnswer(prompt, value === null ? others : { ...rowsOf(prompt), [row]: value })
  }
  const beforeOf = (prompt: Prompt): Answer | null => {
    const was = carried()?.answers[prompt.id]
    return was === undefined || JSON.stringify(Object.values(was)) === JSON.stringify(Object.values(rowsOf(prompt.id))) ? null : was
  }
  const starting = useMutationWithIssues({
    mutate: () =>
      cyclesCommands(slug()).start({
        cycleId: draft().cycleId,
        planId: props.view.plan.id,
        idea: draft().ideaId === '' ? { kind: 'new', text: draft().newIdea } : { kind: 'known', id: draft().ideaId },
        model: model()?.key ?? '',
        title: titleOf(draft(), props.view.ideas),
        orgId: draft().orgId,
        ownerId: draft().ownerId,
        team: [...draft().team],
        plannedStart: draft().start || null,
        plannedEnd: draft().end || null,
        followsId: carried()?.cycleId ?? null,
        answers: answersToSend(draft(), model()),
        locale: locale(),
      }),
    touches: touchedByCycles,
  })
  const problems = () => (attempts() > 0 ? problemsOf(draft()) : [])
  const ideaProblem = () => (problems().includes('idea') ? t('issue.cycle.idea_missing') : undefined)
  const endProblem = () => (problems().includes('end') ? t('issue.cycle.ends_before_it_begins') : undefined)
  const start = async (): Promise<void> => {
    setAttempts(count => count + 1)
    if (problems().length > 0) return
    const begun = await starting.run(undefined)
    if (!begun.ok) return
    store.forget()
    navigate(`/d/${slug()}/cycles/${begun.value.cycleId}`)
  }
  const startAnew = (): void => {
    store.forget()
    setDraft(startDraft(props.view, { newId: () => crypto.randomUUID(), newRow, ideaId: props.ideaId }))
  }
  const listed = (list: readonly Prompt[]) => (
    <For each={list.map(prompt => prompt.id)}>
      {id => (
        <Show when={prompts().find(prompt => prompt.id === id)}>
          {prompt => (
            <div class={styles.prompt}>
              <PlannedRows prompt={prompt()} naming={naming()} rows={rowsOf(id)} onRow={(row, value) => setRow(id, row, value)} />
              <ChangedSince prompt={{ ...prompt(), before: beforeOf(prompt()) }} naming={naming()} follows={carried()?.number ?? null} />
            </div>
          )}
        </Show>
      )}
    </For>
  )
  return (
    <form
      class={styles.form}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void start()
      }}
    >
      <FormErrors
        attempt={attempts()}
        error={starting.error()}
        problems={[
          { field: 'cycle-idea', message: ideaProblem() },
          { field: 'cycle-end', message: endProblem() },
        ]}
      />
      <Show when={carried()}>
        {before => (
          <Notice tone="straw" title={t('cycles.carried_title', { number: before().number, decision: before().decision })}>
            <span class={styles.said}>{before().reason}</span>
            <For each={before().words}>
              {words => (
                <p>
                  <strong>{words.label}</strong> <span class={styles.said}>{words.text}</span>
                </p>
              )}
            </For>
          </Notice>
        )}
      </Show>
      <Section title={t('cycles.plan_idea')}>
        <div class={styles.part}>
          <Show
            when={carried() === null}
            fallback={<p class={styles.idea}>{props.view.ideas.find(idea => idea.id === draft().ideaId)?.text}</p>}
          >
            <RadioGroup
              id="cycle-idea"
              legend={t('cycles.plan_idea_legend')}
              legendHidden
              error={ideaProblem()}
              options={[
                ...props.view.ideas.map(idea => ({
                  value: idea.id,
                  label: idea.text,
                  hint: idea.cycles === 0 ? undefined : t('cycles.tested', { count: idea.cycles }),
                })),
                { value: '', label: t('cycles.new_idea'), hint: undefined },
              ]}
              value={draft().ideaId}
              onChange={ideaId => change({ ideaId })}
            />
            <Show when={draft().ideaId === ''}>
              <TextArea
                label={t('cycles.new_idea_label')}
                hint={t('cycles.new_idea_hint')}
                rows={2}
                maxLength={5000}
                value={draft().newIdea}
                onInput={newIdea => change({ newIdea })}
              />
            </Show>
          </Show>
          <Show when={props.view.models.length > 1}>
            <Disclosure label={t('cycles.other_model', { model: model()?.shortTitle ?? '' })}>
              <RadioGroup
                legend={t('cycles.model_label')}
                legendHidden
                options={props.view.models.map(one => ({ value: one.key, label: one.title, hint: one.summary }))}
                value={model()?.key ?? null}
                onChange={key => change({ model: key })}
              />
            </Disclosure>
          </Show>
        </div>
      </Section>
      <For each={matrices().map(matrix => matrix.root.id)}>
        {id => (
          <Show when={matrices().find(matrix => matrix.root.id === id)}>
            {matrix => (
              <Section title={t('cycles.plan_questions')}>
                <PlannedQuestions matrix={matrix()} naming={naming()} rowsOf={rowsOf} onRow={setRow} onRows={setAnswer} />
                <For each={[matrix().root, ...matrix().columns]}>
                  {prompt => (
                    <ChangedSince prompt={{ ...prompt, before: beforeOf(prompt) }} naming={naming()} follows={carried()?.number ?? null} />
                  )}
                </For>
              </Section>
            )}
          </Show>
        )}
      </For>
      <Section title={t('cycles.plan_test')}>
        <div class={styles.part}>{listed(asked())}</div>
      </Section>
      <Section title={t('cycles.plan_who')}>
        <div class={styles.part}>
          <div class={styles.pair}>
            <Select
              label={t('cycles.owner_label')}
              options={props.view.people.map(person => ({ value: person.id, label: person.name }))}
              value={draft().ownerId}
              onChange={ownerId => change({ ownerId })}
            />
            <Show when={props.view.places.length > 1}>
              <Select
                label={t('cycles.place_label')}
                options={props.view.places.map(place => ({ value: place.id, label: place.name }))}
                value={draft().orgId}
                onChange={orgId => change({ orgId })}
              />
            </Show>
          </div>
          <div class={styles.pair}>
            <TextField type="date" label={t('cycles.start_label')} value={draft().start} onInput={day => change({ start: day })} />
            <TextField
              id="cycle-end"
              type="date"
              label={t('cycles.end_label')}
              min={props.view.today}
              value={draft().end}
              error={endProblem()}
              onInput={day => change({ end: day })}
            />
          </div>
          <NamePicker
            label={t('cycles.team_label')}
            hint={t('cycles.team_hint')}
            addLabel={t('cycles.add_person')}
            empty={t('cycles.no_people')}
            gone={t('common.person_gone')}
            options={props.view.people.filter(person => person.id !== draft().ownerId)}
            chosen={draft().team.filter(id => id !== draft().ownerId)}
            onChange={team => change({ team })}
          />
          <TextField
            label={t('cycles.title_label')}
            hint={t('cycles.title_hint')}
            optional
            maxlength={200}
            value={draft().title}
            onInput={title => change({ title })}
          />
          <Show when={optional().length > 0}>
            <Disclosure label={t('cycles.optional', { count: optional().length })}>
              <div class={styles.part}>{listed(optional())}</div>
            </Disclosure>
          </Show>
        </div>
      </Section>
      <div class={styles.bar}>
        <Button type="submit" variant="primary" busy={starting.isBusy()}>
          {t('cycles.open_cycle')}
        </Button>
        <LinkButton href={props.planHref}>{t('common.back')}</LinkButton>
        <Button variant="quiet" onClick={startAnew}>
          {t('cycles.plan_anew')}
        </Button>
        <p class={styles.hint}>{t('cycles.plan_gaps')}</p>
      </div>
    </form>
  )
}
