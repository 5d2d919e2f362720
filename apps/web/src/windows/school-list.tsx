import { Button, Section, Seeds, useI18n } from '@tilth/ui'
import { createMemo, createSignal, For, Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import type { WindowSchool, WindowView } from './queries.ts'
import styles from './window-page.module.css'
import { WithdrawDialog } from './withdraw-dialog.tsx'

/** Every school with how many are in: in the alphabet's order, and never in another. */
export const SchoolList = (props: { readonly window: WindowView }) => {
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const [leaving, setLeaving] = createSignal<WindowSchool | null>(null)
  const sorted = createMemo(() => {
    const byName = new Intl.Collator(locale(), { numeric: true })
    return props.window.schools.toSorted((a, b) => Number(a.withdrawn) - Number(b.withdrawn) || byName.compare(a.orgName, b.orgName))
  })
  const taking = () => props.window.schools.filter(school => !school.withdrawn)
  const sum = (of: (school: WindowSchool) => number): number => taking().reduce((total, school) => total + of(school), 0)
  const isOver = (school: WindowSchool): boolean => school.revealed || school.state === 'closed'
  const standing = (school: WindowSchool): string => {
    if (school.withdrawn) return t('windows.school_withdrawn')
    const state = school.revealed ? 'revealed' : school.state
    const words = t(`windows.school_${state}`)
    return school.releasedToSchool ? t('windows.school_and_released', { standing: words }) : words
  }
  return (
    <Section
      title={t('windows.schools')}
      aside={t('windows.schools_in', { finished: sum(school => school.finished), invited: sum(school => school.invited) })}
      lead={t('windows.schools_lead')}
    >
      <ul class={styles.schools}>
        <For each={sorted()}>
          {school => (
            <li class={styles.school} data-withdrawn={school.withdrawn ? '' : undefined}>
              <div>
                <h3 class={styles.schoolName}>
                  <Show when={school.mayOpenRound} fallback={school.orgName}>
                    <a href={`/d/${slug()}/rounds/${school.roundId}`}>{school.orgName}</a>
                  </Show>
                </h3>
                <p class={styles.standing}>{standing(school)}</p>
              </div>
              <Show when={!school.withdrawn}>
                <div class={styles.progress}>
                  <Show when={school.state !== 'draft'} fallback={t('rounds.invited', { count: school.invited })}>
                    <Seeds
                      size="small"
                      in={school.finished}
                      still={Math.max(0, school.invited - school.finished)}
                      wordsHidden={isOver(school)}
                    />
                    <Show when={isOver(school)}>
                      <span class={styles.inOf} aria-hidden="true">
                        {t('rounds.in_of', { in: school.finished, invited: school.invited })}
                      </span>
                    </Show>
                  </Show>
                </div>
                <Show when={props.window.may.withdraw}>
                  <div class={styles.leave} data-print="hide">
                    <Button
                      size="row"
                      variant="quiet"
                      aria-label={t('windows.withdraw_of', { school: school.orgName })}
                      onClick={() => setLeaving(school)}
                    >
                      {t('windows.withdraw')}
                    </Button>
                  </div>
                </Show>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <WithdrawDialog
        windowId={props.window.id}
        school={leaving()}
        hasReleases={props.window.releases.length > 0}
        onClose={() => setLeaving(null)}
      />
    </Section>
  )
}
