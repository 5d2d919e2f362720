import { Button, ConfirmDialog, CopyButton, JoinCode, QrCode, Section, useI18n } from '@tilth/ui'
import { createSignal, Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { errorWords } from '../shell/error-words.ts'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import { type RoundView, roundCommands } from './queries.ts'
import styles from './round.module.css'

type Step = 'createJoinCode' | 'endJoinCode'

const addressOf = (url: string): string => new URL(url).host.concat('/join')

/** The code on the wall: large, with its QR and link; made, renewed and ended here. */
export const JoinByCode = (props: { readonly round: RoundView }) => {
  const { t, day, time, locale } = useI18n()
  const { slug } = useDistrict()
  const [asked, setAsked] = createSignal<Step | null>(null)
  const command = useMutationWithIssues({
    mutate: async ({ step, roundId }: { readonly step: Step; readonly roundId: string }): Promise<unknown> =>
      roundCommands(slug())[step]({ roundId }),
    touches: ['rounds', 'meetings'],
  })
  const failure = () => {
    const error = command.error()
    return error === null ? undefined : errorWords(locale(), error)
  }
  const carryOut = async (step: Step): Promise<boolean> => (await command.run({ step, roundId: props.round.id })).ok
  return (
    <Section title={t('rounds.code_title')} lead={t('rounds.code_text')}>
      <Show
        when={props.round.joinCode}
        fallback={
          <div class={styles.noCode}>
            <Button busy={command.isBusy()} onClick={() => void carryOut('createJoinCode')}>
              {t('rounds.code_make')}
            </Button>
            <Show when={failure()}>{words => <p role="alert">{words()}</p>}</Show>
          </div>
        }
      >
        {joinCode => (
          <div class={styles.code}>
            <div class={styles.codeWords}>
              <p class={styles.aside}>{t('rounds.code_at', { address: addressOf(joinCode().url) })}</p>
              <JoinCode size="large" code={joinCode().code} />
              <p class={styles.aside}>
                <Show when={joinCode().expiresAt} fallback={t('rounds.code_until_close')}>
                  {expires => t('rounds.code_until', { day: day(expires()), time: time(expires()) })}
                </Show>
              </p>
            </div>
            <div class={styles.qr}>
              <QrCode address={joinCode().url} title={t('rounds.code_qr')} />
            </div>
            <div class={styles.codeActs}>
              <CopyButton text={t('rounds.code_invitation', { round: props.round.title, url: joinCode().url, code: joinCode().code })}>
                {t('rounds.code_copy_invitation')}
              </CopyButton>
              <CopyButton text={joinCode().url}>{t('rounds.code_copy_link')}</CopyButton>
            </div>
            <div class={styles.codeActs}>
              <Button variant="quiet" onClick={() => setAsked('createJoinCode')}>
                {t('rounds.code_new')}
              </Button>
              <Button variant="quiet" onClick={() => setAsked('endJoinCode')}>
                {t('rounds.code_end')}
              </Button>
            </div>
          </div>
        )}
      </Show>
      <ConfirmDialog
        open={asked() !== null}
        onOpenChange={isOpen => {
          if (!isOpen) setAsked(null)
        }}
        title={t(asked() === 'endJoinCode' ? 'rounds.code_end_title' : 'rounds.code_new_title')}
        confirmLabel={t(asked() === 'endJoinCode' ? 'rounds.code_end' : 'rounds.code_new')}
        onConfirm={() => carryOut(asked() ?? 'createJoinCode')}
        error={failure()}
      >
        {t(asked() === 'endJoinCode' ? 'rounds.code_end_text' : 'rounds.code_new_text')}
      </ConfirmDialog>
    </Section>
  )
}
