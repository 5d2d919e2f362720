import { useNavigate } from '@solidjs/router'
import { Button, ConfirmDialog, Dialog, Section, Select, showToast, useI18n } from '@tilth/ui'
import { createMemo, createSignal, createUniqueId, For, Show } from 'solid-js'
import { usePeople } from '../people/queries.ts'
import { useDistrict } from '../shell/district-context.tsx'
import { errorWords } from '../shell/error-words.ts'
import { FormErrors } from '../shell/form-errors.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import { choosablePeople, type PeopleView } from './choosable-people.ts'
import styles from './form.module.css'
import { type RoundView, roundCommands } from './queries.ts'
import roundStyles from './round.module.css'

type Facilitator = RoundView['facilitators'][number]

const touches = ['rounds', 'home', 'meetings', 'results']

const PersonSelect = (props: {
  readonly id: string
  readonly view: PeopleView
  readonly round: RoundView
  readonly value: string
  readonly error: string | undefined
  readonly onChange: (personId: string) => void
}) => {
  const { t, locale } = useI18n()
  const options = createMemo(() => {
    const named = new Set(props.round.facilitators.map(one => one.personId))
    const { here, elsewhere } = choosablePeople(props.view, { orgId: props.round.orgId, sought: '', role: 'any', locale: locale() })
    return [
      { value: '', label: t('rounds.facilitator_none') },
      ...[...here, ...elsewhere]
        .filter(person => !named.has(person.id))
        .map(person => ({ value: person.id, label: person.position ? `${person.name}, ${person.position}` : person.name })),
    ]
  })
  return (
    <Select
      id={props.id}
      label={t('rounds.facilitator_who')}
      options={options()}
      value={props.value}
      error={props.error}
      onChange={props.onChange}
    />
  )
}

const NameDialog = (props: { readonly round: RoundView; readonly onClose: () => void }) => {
  const { t } = useI18n()
  const { slug } = useDistrict()
  const id = createUniqueId()
  const people = usePeople(slug)
  const [personId, setPersonId] = createSignal('')
  const [attempts, setAttempts] = createSignal(0)
  const naming = useMutationWithIssues({
    mutate: (named: string) => roundCommands(slug()).addFacilitator({ roundId: props.round.id, personId: named }),
    touches,
  })
  const problem = () => (attempts() > 0 && personId() === '' ? t('rounds.facilitator_missing') : undefined)
  const name = async (): Promise<void> => {
    setAttempts(count => count + 1)
    if (problem() !== undefined) return
    const outcome = await naming.run(personId())
    if (!outcome.ok) return
    showToast({ text: t('rounds.facilitator_added') })
    props.onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={isOpen => {
        if (!isOpen) props.onClose()
      }}
      title={t('rounds.facilitator_add')}
      actions={
        <>
          <Button variant="primary" busy={naming.isBusy()} onClick={() => void name()}>
            {t('rounds.facilitator_confirm')}
          </Button>
          <Button onClick={() => props.onClose()}>{t('common.cancel')}</Button>
        </>
      }
    >
      <div class={styles.part}>
        <p>{t(props.round.revealed ? 'rounds.facilitator_text_revealed' : 'rounds.facilitator_text')}</p>
        <FormErrors attempt={attempts()} error={naming.error()} problems={[{ field: id, message: problem() }]} />
        <QueryView query={people}>
          {view => <PersonSelect id={id} view={view()} round={props.round} value={personId()} error={problem()} onChange={setPersonId} />}
        </QueryView>
      </div>
    </Dialog>
  )
}

/** Who was named to run the round too, so that it goes on when somebody's laptop does not. */
export const RoundFacilitators = (props: { readonly round: RoundView }) => {
  const { t, locale } = useI18n()
  const { slug, me, may } = useDistrict()
  const navigate = useNavigate()
  const [isNaming, setNaming] = createSignal(false)
  const [leaving, setLeaving] = createSignal<Facilitator | null>(null)
  const removing = useMutationWithIssues({
    mutate: (personId: string) => roundCommands(slug()).removeFacilitator({ roundId: props.round.id, personId }),
    touches,
  })
  const failure = () => {
    const error = removing.error()
    return error === null ? undefined : errorWords(locale(), error)
  }
  const remove = async (): Promise<boolean> => {
    const one = leaving()
    if (one === null) return false
    if (one.personId === me().personId) navigate(`/d/${slug()}`)
    return (await removing.run(one.personId)).ok
  }
  return (
    <Show when={props.round.may.edit || props.round.facilitators.length > 0}>
      <Section title={t('rounds.facilitators')} lead={t('rounds.facilitators_lead')}>
        <ul class={roundStyles.team}>
          <For each={props.round.facilitators} fallback={<li class={roundStyles.aside}>{t('rounds.facilitators_none')}</li>}>
            {one => (
              <li>
                <span>
                  {one.name}
                  <Show when={one.position}>
                    <span class={roundStyles.aside}> · {one.position}</span>
                  </Show>
                </span>
                <Show when={props.round.may.edit}>
                  <Button
                    size="row"
                    variant="quiet"
                    aria-label={t('rounds.facilitator_remove_name', { name: one.name })}
                    onClick={() => {
                      removing.clear()
                      setLeaving(one)
                    }}
                  >
                    {t('rounds.facilitator_remove')}
                  </Button>
                </Show>
              </li>
            )}
          </For>
        </ul>
        <Show when={props.round.may.edit && may().seePeople}>
          <Button size="row" onClick={() => setNaming(true)}>
            {t('rounds.facilitator_add')}
          </Button>
        </Show>
        <Show when={isNaming()}>
          <NameDialog round={props.round} onClose={() => setNaming(false)} />
        </Show>
        <ConfirmDialog
          open={leaving() !== null}
          onOpenChange={isOpen => {
            if (!isOpen) setLeaving(null)
          }}
          title={t('rounds.facilitator_remove_title', { name: leaving()?.name ?? '' })}
          confirmLabel={t('rounds.facilitator_remove')}
          onConfirm={remove}
          error={failure()}
        >
          {t('rounds.facilitator_remove_text')}
        </ConfirmDialog>
      </Section>
    </Show>
  )
}
