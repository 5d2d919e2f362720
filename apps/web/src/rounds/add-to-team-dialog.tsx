import { Button, Checkbox, Dialog, showToast, TextField, useI18n } from '@tilth/ui'
import { createMemo, createSignal, For, Show } from 'solid-js'
import { usePeople } from '../people/queries.ts'
import { useDistrict } from '../shell/district-context.tsx'
import { FormErrors } from '../shell/form-errors.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import { choosablePeople, type PeopleView, type Person } from './choosable-people.ts'
import styles from './form.module.css'
import { type RoundView, roundCommands } from './queries.ts'

const mostListed = 15

const Candidates = (props: {
  readonly round: RoundView
  readonly view: PeopleView
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (personId: string, isChosen: boolean) => void
}) => {
  const { t, locale } = useI18n()
  const [sought, setSought] = createSignal('')
  const onTeam = createMemo(() => new Set((props.round.progress.people ?? []).map(person => person.personId)))
  const found = createMemo((): readonly Person[] => {
    const { here, elsewhere } = choosablePeople(props.view, {
      orgId: props.round.orgId,
      sought: sought(),
      role: 'any',
      locale: locale(),
    })
    return [...here, ...elsewhere].filter(person => !onTeam().has(person.id))
  })
  const listed = () => found().slice(0, mostListed)
  return (
    <>
      <TextField
        type="search"
        label={t('rounds.form_people_search')}
        value={sought()}
        onInput={setSought}
        onKeyDown={event => {
          if (event.key === 'Enter') event.preventDefault()
        }}
      />
      <div class={styles.names}>
        <For each={listed()} fallback={<p class={styles.hint}>{t('rounds.form_people_none_found')}</p>}>
          {person => (
            <Checkbox
              label={person.name}
              hint={person.position ?? undefined}
              checked={props.chosen.has(person.id)}
              onChange={isChosen => props.onChoose(person.id, isChosen)}
            />
          )}
        </For>
      </div>
      <Show when={listed().length < found().length}>
        <p class={styles.hint}>{t('rounds.add_more', { count: found().length - listed().length })}</p>
      </Show>
    </>
  )
}

/** More people for a round that is under way; whoever is not in the district yet comes by the code. */
export const AddToTeamDialog = (props: { readonly round: RoundView; readonly onClose: () => void }) => {
  const { t } = useI18n()
  const { slug } = useDistrict()
  const people = usePeople(slug)
  const [chosen, setChosen] = createSignal<ReadonlySet<string>>(new Set())
  const adding = useMutationWithIssues({
    mutate: (ids: readonly string[]) => roundCommands(slug()).addPeople({ roundId: props.round.id, people: [...ids] }),
    touches: ['rounds', 'home', 'voices', 'meetings'],
  })
  const add = async (): Promise<void> => {
    const ids = [...chosen()]
    if (ids.length === 0) return
    const outcome = await adding.run(ids)
    if (!outcome.ok) return
    showToast({ text: t('rounds.added_toast', { count: ids.length }) })
    props.onClose()
  }
  return (
    <Dialog
      open
      width="wide"
      onOpenChange={isOpen => {
        if (!isOpen) props.onClose()
      }}
      title={t('rounds.add_title')}
      actions={
        <>
          <Button variant="primary" busy={adding.isBusy()} disabled={chosen().size === 0} onClick={() => void add()}>
            {t('rounds.add_confirm', { count: chosen().size })}
          </Button>
          <Button onClick={() => props.onClose()}>{t('common.cancel')}</Button>
        </>
      }
    >
      <div class={styles.part}>
        <p>{t(props.round.revealed ? 'rounds.add_text_revealed' : 'rounds.add_text')}</p>
        <FormErrors error={adding.error()} />
        <QueryView query={people}>
          {view => (
            <Candidates
              round={props.round}
              view={view()}
              chosen={chosen()}
              onChoose={(personId, isChosen) =>
                setChosen(current => new Set(isChosen ? [...current, personId] : [...current].filter(id => id !== personId)))
              }
            />
          )}
        </QueryView>
      </div>
    </Dialog>
  )
}
