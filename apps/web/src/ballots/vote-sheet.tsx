import { announce, Button, Icon, MinusIcon, PlusIcon, SavedAt, useI18n } from '@tilth/ui'
import { createEffect, createSignal, For, on, Show, untrack } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { FormErrors } from '../shell/form-errors.tsx'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import { useUnsavedGuard } from '../shell/use-unsaved-guard.ts'
import { DotRow } from './dot-row.tsx'
import { dotsLeft, dotsOn, type Hand, isSameHand, mayAdd, withDots } from './hand.ts'
import { type BallotView, ballotCommands } from './queries.ts'
import styles from './vote-sheet.module.css'

/** My dots on the conditions of an open vote: put down and taken back one by one, sent with a button, changed until the vote closes. */
export const VoteSheet = (props: { readonly ballot: BallotView }) => {
  const { t } = useI18n()
  const { slug } = useDistrict()
  const [hand, setHand] = createSignal<Hand>(untrack(() => props.ballot.mine ?? {}))
  const [sentAt, setSentAt] = createSignal<number | null>(null)
  const casting = useMutationWithIssues({
    mutate: (input: { readonly ballotId: string; readonly dots: Hand }) =>
      ballotCommands(slug()).cast({ ...input, dots: { ...input.dots } }),
    touches: ['ballots', 'home'],
  })
  const sent = (): Hand => props.ballot.mine ?? {}
  const hasVoted = () => props.ballot.mine !== null
  const isChanged = () => !isSameHand(hand(), sent())
  const left = () => dotsLeft(hand(), props.ballot)
  useUnsavedGuard(isChanged)

  // Dots sent from another device of mine show here, unless some are being moved.
  createEffect(
    on(
      sent,
      (now, before) => {
        if (before !== undefined && isSameHand(hand(), before)) setHand(now)
      },
      { defer: true },
    ),
  )

  const put = (item: string, step: 1 | -1): void => {
    casting.clear()
    setHand(current => withDots(current, { item, dots: dotsOn(current, item) + step }))
    announce(t('ballots.left', { left: left(), dots: props.ballot.dots }))
  }
  const cast = async (): Promise<void> => {
    const outcome = await casting.run({ ballotId: props.ballot.id, dots: hand() })
    if (!outcome.ok) return
    setSentAt(Date.now())
    announce(t('ballots.sent'))
  }

  return (
    <form
      class={styles.sheet}
      onSubmit={event => {
        event.preventDefault()
        void cast()
      }}
    >
      <ol class={styles.list}>
        <For each={props.ballot.items}>
          {item => {
            const dots = () => dotsOn(hand(), item.code)
            return (
              <li class={styles.item}>
                <div class={styles.what}>
                  <span class={styles.code}>{item.code}</span>
                  <h2 class={styles.label}>{item.label}</h2>
                  <p class={styles.description}>{item.description}</p>
                </div>
                <div class={styles.buttons}>
                  <button
                    type="button"
                    class={styles.step}
                    aria-label={t('ballots.less', { label: item.label })}
                    aria-disabled={dots() === 0 ? 'true' : undefined}
                    onClick={() => {
                      if (dots() > 0) put(item.code, -1)
                    }}
                  >
                    <Icon of={MinusIcon} />
                  </button>
                  <span class={styles.dots}>
                    <DotRow
                      dots={dots()}
                      mine={dots()}
                      free={props.ballot.dotsAnItem - dots()}
                      words={t('ballots.mine_on', { dots: dots(), label: item.label })}
                    />
                  </span>
                  <button
                    type="button"
                    class={styles.step}
                    aria-label={t('ballots.more', { label: item.label })}
                    aria-disabled={mayAdd(hand(), { item: item.code, rule: props.ballot }) ? undefined : 'true'}
                    onClick={() => {
                      if (mayAdd(hand(), { item: item.code, rule: props.ballot })) put(item.code, 1)
                      else announce(t(left() === 0 ? 'ballots.none_left' : 'ballots.most_on_one', { most: props.ballot.dotsAnItem }))
                    }}
                  >
                    <Icon of={PlusIcon} />
                  </button>
                </div>
              </li>
            )
          }}
        </For>
      </ol>
      <div class={styles.foot}>
        <FormErrors error={casting.error()} />
        <div class={styles.footRow}>
          <strong class={styles.left}>{t('ballots.left', { left: left(), dots: props.ballot.dots })}</strong>
          <Show
            when={isChanged() || !hasVoted()}
            fallback={
              <span class={styles.state}>
                <Show when={sentAt()} fallback={t('ballots.voted')}>
                  {at => <SavedAt at={at()} state="saved" />}
                </Show>
              </span>
            }
          >
            <Button type="submit" variant="primary" busy={casting.isBusy()}>
              {t(hasVoted() ? 'ballots.send_again' : 'ballots.send')}
            </Button>
          </Show>
        </div>
      </div>
    </form>
  )
}
