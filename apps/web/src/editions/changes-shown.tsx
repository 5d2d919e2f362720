import { useNavigate } from '@solidjs/router'
import { Button, ConfirmDialog, LinkButton, Section, Select, useI18n } from '@tilth/ui'
import { createSignal, For, Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { errorWordsIfAny } from '../shell/error-words.ts'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import { changeAddress, editionValue, readEdition } from './change-address.ts'
import { editionWords } from './edition-words.ts'
import styles from './editions.module.css'
import { type EditionChangeView, type EditionsView, type EditionView, editionCommands, touchedByEditions } from './queries.ts'

const InForce = (props: { readonly change: EditionChangeView }) => {
  const { t, date, locale } = useI18n()
  const { slug } = useDistrict()
  const [isAsking, setAsking] = createSignal(false)
  const undoing = useMutationWithIssues({
    mutate: () => editionCommands(slug()).undo({ changeId: props.change.changeId }),
    touches: touchedByEditions,
  })
  const undo = async (): Promise<boolean> => (await undoing.run(undefined)).ok
  return (
    <li class={styles.change}>
      <div>
        <p>
          {editionWords(props.change.from, t)} <span aria-hidden="true">→</span> <strong>{editionWords(props.change.to, t)}</strong>
        </p>
        <p>{t('editions.counts', props.change.counts)}</p>
        <p class={styles.quiet}>{t('editions.applied_by', { name: props.change.appliedBy, date: date(props.change.appliedAt) })}</p>
      </div>
      <Show
        when={props.change.roundsSince === 0}
        fallback={<p class={styles.quiet}>{t('editions.undo_closed', { rounds: props.change.roundsSince })}</p>}
      >
        <Button onClick={() => setAsking(true)}>{t('editions.undo')}</Button>
      </Show>
      <ConfirmDialog
        open={isAsking()}
        onOpenChange={setAsking}
        title={t('editions.undo_title')}
        confirmLabel={t('editions.undo')}
        error={errorWordsIfAny(locale(), undoing.error())}
        onConfirm={undo}
      >
        <p>{t('editions.undo_text')}</p>
      </ConfirmDialog>
    </li>
  )
}

const Choose = (props: { readonly view: EditionsView }) => {
  const { t } = useI18n()
  const { slug } = useDistrict()
  const navigate = useNavigate()
  const [from, setFrom] = createSignal('')
  const [to, setTo] = createSignal('')
  const isMapped = (edition: EditionView): boolean => props.view.changes.some(change => editionValue(change.from) === editionValue(edition))
  const options = (editions: readonly EditionView[]) => [
    { value: '', label: t('editions.pick') },
    ...editions.map(edition => ({ value: editionValue(edition), label: editionWords(edition, t) })),
  ]
  const both = () => {
    const chosen = { from: readEdition(from()), to: readEdition(to()) }
    return chosen.from && chosen.to && from() !== to() ? { from: chosen.from, to: chosen.to } : null
  }
  return (
    <Section title={t('editions.choose')} lead={t('editions.choose_lead')}>
      <div class={styles.fields}>
        <Select
          label={t('editions.from')}
          value={from()}
          options={options(props.view.editions.filter(edition => !isMapped(edition)))}
          onChange={setFrom}
        />
        <Select
          label={t('editions.to')}
          value={to()}
          options={options(props.view.editions.filter(edition => edition.isOffered))}
          onChange={setTo}
        />
        <Button
          disabled={both() === null}
          onClick={() => {
            const chosen = both()
            if (chosen) navigate(changeAddress(slug(), chosen))
          }}
        >
          {t('editions.make_map')}
        </Button>
      </div>
    </Section>
  )
}

/** How editions follow each other here: what waits for a map, what is in force, and a choice of any two. */
export const ChangesShown = (props: { readonly view: EditionsView }) => {
  const { t } = useI18n()
  const { slug } = useDistrict()
  return (
    <>
      <Show when={props.view.waiting.length > 0}>
        <Section title={t('editions.waiting')}>
          <ul class={styles.rows}>
            <For each={props.view.waiting}>
              {both => (
                <li class={styles.change}>
                  <p>
                    {t('editions.waiting_text', {
                      rounds: both.from.rounds,
                      from: editionWords(both.from, t),
                      to: editionWords(both.to, t),
                    })}
                  </p>
                  <LinkButton variant="primary" href={changeAddress(slug(), both)}>
                    {t('editions.make_map')}
                  </LinkButton>
                </li>
              )}
            </For>
          </ul>
        </Section>
      </Show>
      <Section title={t('editions.in_force')}>
        <Show when={props.view.changes.length > 0} fallback={<p class={styles.quiet}>{t('editions.none')}</p>}>
          <ul class={styles.rows}>
            <For each={props.view.changes}>{change => <InForce change={change} />}</For>
          </ul>
        </Show>
      </Section>
      <Choose view={props.view} />
    </>
  )
}
