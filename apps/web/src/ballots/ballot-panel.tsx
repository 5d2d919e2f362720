import { Button, ConfirmDialog, Icon, LinkButton, Section, Seeds, showToast, useI18n, VoteIcon } from '@tilth/ui'
import { createSignal, Match, Show, Switch } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { errorWords } from '../shell/error-words.ts'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import styles from './ballot-panel.module.css'
import { DotTotals } from './dot-totals.tsx'
import { OpenBallotDialog } from './open-ballot-dialog.tsx'
import { type BallotsView, type BallotView, ballotCommands } from './queries.ts'

export interface BallotPanelProps {
  readonly ballots: BallotsView
  /** Conditions one can vote on, and those ticked at first. */
  readonly items: readonly { readonly code: string; readonly label: string }[]
  readonly suggested: readonly string[]
  readonly hrefOf: (item: string) => string
}

/** The team's vote on the page where it chooses: opened, followed and closed here by whoever runs the round. */
export const BallotPanel = (props: BallotPanelProps) => {
  const { t, locale, dateTime } = useI18n()
  const { slug } = useDistrict()
  const [isOpening, setOpening] = createSignal(false)
  const [isClosing, setClosing] = createSignal(false)
  const closing = useMutationWithIssues({
    mutate: (ballotId: string) => ballotCommands(slug()).close({ ballotId }),
    touches: ['ballots', 'home'],
  })
  const votePage = () => `/d/${slug()}/rounds/${props.ballots.roundId}/vote`
  const ballot = () => props.ballots.ballot
  const still = (of: BallotView): number => Math.max(0, of.team - of.voted)
  const failure = () => {
    const error = closing.error()
    return error === null ? undefined : errorWords(locale(), error)
  }
  const close = async (): Promise<boolean> => {
    const found = ballot()
    if (found === null) return false
    const outcome = await closing.run(found.id)
    if (outcome.ok) showToast({ text: t('ballots.closed_toast') })
    return outcome.ok
  }
  return (
    <Show when={ballot() !== null || props.ballots.may.open}>
      <Section
        title={t('ballots.panel')}
        aside={<Show when={ballot()?.closedAt}>{at => t('ballots.closed_at', { time: dateTime(at()) })}</Show>}
      >
        <div class={styles.panel}>
          <Switch>
            <Match when={ballot()?.state === 'open' && ballot()}>
              {open => (
                <>
                  <Show when={open().team > 0}>
                    <Seeds in={open().voted} still={still(open())} wordsHidden />
                  </Show>
                  <p class={styles.headline} aria-live="polite">
                    {t('ballots.progress', { voted: open().voted, still: still(open()) })}
                  </p>
                  <p class={styles.quiet}>{t('ballots.blind')}</p>
                  <div class={styles.acts}>
                    <Show when={props.ballots.may.vote}>
                      <LinkButton
                        variant={open().mine === null ? 'primary' : 'secondary'}
                        href={votePage()}
                        before={<Icon of={VoteIcon} />}
                      >
                        {t(open().mine === null ? 'ballots.vote' : 'ballots.vote_again')}
                      </LinkButton>
                    </Show>
                    <Show when={props.ballots.may.close}>
                      <Button onClick={() => setClosing(true)}>{t('ballots.close')}</Button>
                    </Show>
                  </div>
                </>
              )}
            </Match>
            <Match when={ballot()}>
              {closed => (
                <>
                  <Show when={closed().totals !== null}>
                    <p class={styles.quiet}>{t('ballots.closed_lead', { voted: closed().voted })}</p>
                  </Show>
                  <DotTotals ballot={closed()} hrefOf={props.hrefOf} />
                  <Show when={props.ballots.may.open}>
                    <div>
                      <Button variant="quiet" onClick={() => setOpening(true)}>
                        {t('ballots.open_again')}
                      </Button>
                    </div>
                  </Show>
                </>
              )}
            </Match>
            <Match when={true}>
              <p class={styles.quiet}>{t('ballots.offer')}</p>
              <div>
                <Button before={<Icon of={VoteIcon} />} onClick={() => setOpening(true)}>
                  {t('ballots.open')}
                </Button>
              </div>
            </Match>
          </Switch>
        </div>
        <Show when={isOpening()}>
          <OpenBallotDialog
            roundId={props.ballots.roundId}
            items={props.items}
            suggested={props.suggested}
            onClose={() => setOpening(false)}
          />
        </Show>
        <ConfirmDialog
          open={isClosing()}
          onOpenChange={setClosing}
          title={t('ballots.close_title')}
          confirmLabel={t('ballots.close')}
          onConfirm={close}
          error={failure()}
        >
          <Show when={ballot()}>{found => t('ballots.close_text', { voted: found().voted, still: still(found()) })}</Show>
        </ConfirmDialog>
      </Section>
    </Show>
  )
}
