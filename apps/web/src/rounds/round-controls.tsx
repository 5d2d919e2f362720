import { useNavigate } from '@solidjs/router'
import { Button, ConfirmDialog, Icon, LinkButton, RefreshCwIcon, showToast, useI18n } from '@tilth/ui'
import { createSignal, For, Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { errorWords } from '../shell/error-words.ts'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import { ExtendDialog } from './extend-dialog.tsx'
import { type RoundView, roundCommands } from './queries.ts'
import styles from './round.module.css'

type Step = 'open' | 'close' | 'reveal' | 'delete'

const touches = ['rounds', 'ratings', 'results', 'home']

/** Open, close, reveal, delete: each asks once, and says what will happen and what will not. */
export const RoundControls = (props: { readonly round: RoundView }) => {
  const { t, locale } = useI18n()
  const { slug, may } = useDistrict()
  const [isExtending, setExtending] = createSignal(false)
  const navigate = useNavigate()
  const [asked, setAsked] = createSignal<Step | null>(null)
  const command = useMutationWithIssues({
    mutate: async ({ step, roundId }: { readonly step: Step; readonly roundId: string }): Promise<unknown> =>
      roundCommands(slug())[step]({ roundId }),
    touches,
  })
  const failure = () => {
    const error = command.error()
    return error === null ? undefined : errorWords(locale(), error)
  }
  const finished = () => props.round.progress.finished
  const still = () => Math.max(0, props.round.progress.invited - finished())
  const isClosed = () => props.round.state === 'closed'
  const mayReveal = () => props.round.may.reveal && finished() > 0

  const titles = () => ({
    open: t('rounds.open_title'),
    close: t('rounds.close_title'),
    reveal: t('rounds.reveal_title'),
    delete: t('rounds.delete_title'),
  })
  const confirms = () => ({
    open: t('rounds.page_open'),
    close: t(props.round.revealsOnClose ? 'rounds.close_confirm_reveals' : 'rounds.close_confirm'),
    reveal: t('rounds.reveal_confirm'),
    delete: t('rounds.delete_confirm'),
  })
  const texts = (step: Step): readonly string[] => {
    if (step === 'open') return [t('rounds.open_text', { count: props.round.progress.invited })]
    if (step === 'delete') return [t('rounds.delete_text')]
    if (step === 'close')
      return [
        t('rounds.close_text', { still: still() }),
        t(props.round.revealsOnClose ? 'rounds.close_text_reveals' : 'rounds.close_text_sealed'),
      ]
    if (isClosed()) return [t('rounds.reveal_text_closed', { in: finished() })]
    return [t('rounds.reveal_text', { in: finished(), still: still() }), ...(still() > 0 ? [t('rounds.reveal_text_after')] : [])]
  }
  const ask = (step: Step): void => {
    command.clear()
    setAsked(step)
  }
  const carryOut = async (): Promise<boolean> => {
    const step = asked()
    if (step === null) return false
    const outcome = await command.run({ step, roundId: props.round.id })
    if (!outcome.ok) return false
    if (step === 'delete') navigate(`/d/${slug()}/rounds`, { replace: true })
    const said = {
      open: 'rounds.opened_toast',
      close: 'rounds.closed_toast',
      reveal: 'rounds.revealed_toast',
      delete: 'rounds.deleted',
    } as const
    showToast({ text: t(said[step]) })
    return true
  }

  return (
    <Show when={props.round.may.edit || props.round.may.reveal || props.round.may.close || props.round.may.open}>
      <div class={styles.controls}>
        <Show when={props.round.may.open}>
          <Button variant="primary" onClick={() => ask('open')}>
            {t('rounds.page_open')}
          </Button>
        </Show>
        <Show when={mayReveal()}>
          <Button variant={isClosed() || still() === 0 ? 'primary' : 'secondary'} onClick={() => ask('reveal')}>
            {t('rounds.page_reveal')}
          </Button>
        </Show>
        <Show when={props.round.may.close}>
          <Button onClick={() => ask('close')}>{t('rounds.page_close')}</Button>
        </Show>
        <Show when={props.round.may.edit && props.round.state === 'open'}>
          <Button onClick={() => setExtending(true)}>{t('rounds.extend')}</Button>
        </Show>
        <Show when={props.round.may.copy && (isClosed() || props.round.revealed)}>
          <LinkButton href={`/d/${slug()}/rounds/new?from=${props.round.id}`} before={<Icon of={RefreshCwIcon} />}>
            {t('rounds.run_again')}
          </LinkButton>
        </Show>
        <Show when={props.round.may.edit && may().seePeople && props.round.state !== 'closed'}>
          <LinkButton href={`/d/${slug()}/rounds/${props.round.id}/edit`}>{t('rounds.page_edit')}</LinkButton>
        </Show>
        <Show when={props.round.may.edit && props.round.source === 'people'}>
          <LinkButton variant="quiet" href={`/d/${slug()}/rounds/${props.round.id}/paper`}>
            {t('rounds.page_paper')}
          </LinkButton>
        </Show>
        <Show when={props.round.may.edit && props.round.state === 'draft'}>
          <Button variant="quiet" onClick={() => ask('delete')}>
            {t('rounds.page_delete')}
          </Button>
        </Show>
      </div>
      <Show when={props.round.may.reveal && finished() === 0}>
        <p class={styles.aside}>{t('rounds.reveal_nobody')}</p>
      </Show>
      <Show when={isExtending()}>
        <ExtendDialog round={props.round} onClose={() => setExtending(false)} />
      </Show>
      <ConfirmDialog
        open={asked() !== null}
        onOpenChange={isOpen => {
          if (!isOpen) setAsked(null)
        }}
        title={titles()[asked() ?? 'open']}
        confirmLabel={confirms()[asked() ?? 'open']}
        onConfirm={carryOut}
        error={failure()}
      >
        <div class={styles.question}>
          <For each={texts(asked() ?? 'open')}>{text => <p>{text}</p>}</For>
        </div>
      </ConfirmDialog>
    </Show>
  )
}
