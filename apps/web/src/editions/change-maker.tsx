import { useNavigate } from '@solidjs/router'
import { Button, ConfirmDialog, Section, useI18n } from '@tilth/ui'
import { createSignal, Show, untrack } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { errorWordsIfAny } from '../shell/error-words.ts'
import { FormErrors } from '../shell/form-errors.tsx'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import { useUnsavedGuard } from '../shell/use-unsaved-guard.ts'
import { DryRunPart } from './dry-run-part.tsx'
import { editionWords } from './edition-words.ts'
import styles from './editions.module.css'
import { MapPart } from './map-part.tsx'
import { type DryRunView, editionCommands, type MapRow, type ProposalView, touchedByEditions } from './queries.ts'

/** The map between two editions: proposed, put right, tried, applied. Whatever changes about it makes the last trial void. */
export const ChangeMaker = (props: { readonly proposal: ProposalView }) => {
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const navigate = useNavigate()
  const [map, setMap] = createSignal<readonly MapRow[]>(untrack(() => props.proposal.map))
  const [dryRun, setDryRun] = createSignal<DryRunView | null>(null)
  const [isDirty, setDirty] = createSignal(false)
  const [isAsking, setAsking] = createSignal(false)
  useUnsavedGuard(isDirty)
  const both = () => {
    const { from, to } = props.proposal
    return {
      from: { frameworkId: from.frameworkId, edition: from.edition },
      to: { frameworkId: to.frameworkId, edition: to.edition },
      rows: map().map(row => ({ ...row })),
    }
  }
  const trying = useMutationWithIssues({ mutate: () => editionCommands(slug()).dryRun({ ...both(), locale: locale() }) })
  const applying = useMutationWithIssues({ mutate: () => editionCommands(slug()).change(both()), touches: touchedByEditions })
  const change = (next: readonly MapRow[]): void => {
    setMap(next)
    setDryRun(null)
    setDirty(true)
  }
  const look = async (): Promise<void> => {
    const found = await trying.run(undefined)
    if (found.ok) setDryRun(found.value)
  }
  const apply = async (): Promise<boolean> => {
    const applied = await applying.run(undefined)
    if (!applied.ok) return false
    setDirty(false)
    navigate(`/d/${slug()}/frameworks/change?applied=${encodeURIComponent(applied.value.changeId)}`)
    return true
  }
  const canApply = () => dryRun()?.issues.length === 0
  return (
    <>
      <dl class={styles.both}>
        <div>
          <dt>{t('editions.from')}</dt>
          <dd>{editionWords(props.proposal.from, t)}</dd>
        </div>
        <div>
          <dt>{t('editions.to')}</dt>
          <dd>{editionWords(props.proposal.to, t)}</dd>
        </div>
      </dl>
      <MapPart proposal={props.proposal} map={map()} onChange={change} />
      <Section title={t('editions.dry_run')} lead={t('editions.dry_run_lead')}>
        <div class={styles.part}>
          <FormErrors error={trying.error()} />
          <Show when={dryRun()}>{shown => <DryRunPart dryRun={shown()} map={map()} />}</Show>
          <Show
            when={canApply()}
            fallback={
              <Button variant="primary" busy={trying.isBusy()} onClick={() => void look()}>
                {t('editions.look')}
              </Button>
            }
          >
            <Button variant="primary" onClick={() => setAsking(true)}>
              {t('editions.apply')}
            </Button>
          </Show>
        </div>
      </Section>
      <ConfirmDialog
        open={isAsking()}
        onOpenChange={setAsking}
        title={t('editions.apply_title')}
        confirmLabel={t('editions.apply')}
        error={errorWordsIfAny(locale(), applying.error())}
        onConfirm={apply}
      >
        <p>{t('editions.apply_text')}</p>
      </ConfirmDialog>
    </>
  )
}
