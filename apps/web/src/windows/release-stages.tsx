import { Button, ConfirmDialog, Section, showToast, Thread, type ThreadStep, useI18n } from '@tilth/ui'
import { createMemo, createSignal, For, Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { errorWordsIfAny } from '../shell/error-words.ts'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import { type WindowView, windowCommands } from './queries.ts'
import { releaseProgress } from './release-progress.ts'
import styles from './window-page.module.css'

type Stage = 'school' | 'district'

/** The schools first, the district next: a thread with two knots, what stands in the way, and what has been released so far. */
export const ReleaseStages = (props: { readonly window: WindowView }) => {
  const { t, issue, locale, dateTime } = useI18n()
  const { slug } = useDistrict()
  const [asked, setAsked] = createSignal<Stage | null>(null)
  const release = useMutationWithIssues({
    mutate: async (stage: Stage): Promise<unknown> => windowCommands(slug()).release({ windowId: props.window.id, stage }),
    touches: ['windows', 'rounds', 'results', 'home'],
  })
  const progress = () => releaseProgress(props.window)
  const steps = (): readonly ThreadStep[] => [
    {
      label: t('windows.stage_school'),
      detail: t('windows.stage_school_detail', { released: progress().released, schools: progress().schools }),
      state: progress().at === 'school' ? 'current' : 'past',
    },
    {
      label: t('windows.stage_district'),
      detail: props.window.patterns === null ? t('windows.stage_district_before') : dateTime(props.window.patterns.releasedAt),
      state: progress().at === 'school' ? 'future' : progress().at === 'district' ? 'current' : 'past',
    },
  ]
  const releases = createMemo(() => {
    const byName = new Intl.Collator(locale(), { numeric: true })
    return props.window.releases.toSorted(
      (a, b) => b.releasedAt.localeCompare(a.releasedAt) || byName.compare(a.orgName ?? '', b.orgName ?? ''),
    )
  })
  const mayRelease = () => props.window.may.releaseToSchools || props.window.may.releaseToDistrict
  const ask = (stage: Stage): void => {
    release.clear()
    setAsked(stage)
  }
  const carryOut = async (): Promise<boolean> => {
    const stage = asked()
    if (stage === null) return false
    const outcome = await release.run(stage)
    if (outcome.ok) showToast({ text: t(`windows.released_toast_${stage}`) })
    return outcome.ok
  }
  return (
    <Section title={t('windows.release')} lead={t('windows.release_lead')}>
      <div class={styles.stages}>
        <Thread label={t('windows.release')} use="progress" steps={steps()} />
        <Show when={progress().hasLostPicture}>
          <p>{t('windows.picture_lost')}</p>
        </Show>
        <For each={props.window.releaseBlockers}>
          {({ code, params }) => <p>{issue({ code, ...(params === undefined ? {} : { params }) })}</p>}
        </For>
        <Show when={mayRelease()}>
          <div class={styles.acts}>
            <Show when={props.window.may.releaseToSchools}>
              <Button variant="primary" onClick={() => ask('school')}>
                {t('windows.release_school', { count: progress().ready })}
              </Button>
            </Show>
            <Show when={props.window.may.releaseToDistrict}>
              <Button variant={props.window.may.releaseToSchools ? 'secondary' : 'primary'} onClick={() => ask('district')}>
                {t(props.window.patterns === null ? 'windows.release_district' : 'windows.release_district_again')}
              </Button>
            </Show>
          </div>
        </Show>
        <Show when={props.window.releases.length > 0}>
          <ul class={styles.releases} aria-label={t('windows.releases')}>
            <For each={releases()}>
              {one => (
                <li>
                  {one.stage === 'district'
                    ? t('windows.release_made_district', { number: one.number })
                    : t('windows.release_made_school', { school: one.orgName ?? '', number: one.number })}{' '}
                  <span>{t('windows.release_made_by', { name: one.releasedBy, when: dateTime(one.releasedAt) })}</span>
                </li>
              )}
            </For>
          </ul>
        </Show>
      </div>
      <ConfirmDialog
        open={asked() !== null}
        onOpenChange={isOpen => {
          if (!isOpen) setAsked(null)
        }}
        title={t(`windows.release_title_${asked() ?? 'school'}`)}
        confirmLabel={asked() === 'district' ? t('windows.release_district') : t('windows.release_school', { count: progress().ready })}
        onConfirm={carryOut}
        error={errorWordsIfAny(locale(), release.error())}
      >
        <div class={styles.question}>
          <p>{t(`windows.release_text_${asked() ?? 'school'}`)}</p>
          <p>{t('windows.release_for_good')}</p>
        </div>
      </ConfirmDialog>
    </Section>
  )
}
