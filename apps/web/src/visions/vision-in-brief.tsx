import { Section, useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { useVision } from './queries.ts'
import { VisionWords } from './vision-words.tsx'
import styles from './visions.module.css'

/** What it is all for, over what is done about it: the nearest vision that was written, and the way to the whole of it. */
export const VisionInBrief = () => {
  const { t } = useI18n()
  const { slug } = useDistrict()
  const vision = useVision(() => ({ slug: slug(), orgId: null }))
  return (
    <QueryView query={vision} loading={<span />}>
      {view => {
        const written = () => view().chain.findLast(of => of.vision.version > 0)
        const waiting = () => view().pulses.find(pulse => pulse.state === 'open' && pulse.isMineIn === false)
        return (
          <Section
            title={t('visions.title')}
            aside={
              <a href={`/d/${slug()}/vision`}>{t(written() ? 'visions.whole' : view().may.write ? 'visions.write' : 'visions.whole')}</a>
            }
          >
            <Show when={written()} fallback={<p class={styles.quiet}>{t('visions.none_yet')}</p>}>
              {of => <VisionWords words={of().vision} size="brief" />}
            </Show>
            <Show when={waiting()}>
              {pulse => (
                <p class={styles.waiting}>
                  <a class={styles.waitingLink} href={`/d/${slug()}/pulse/${pulse().id}`}>
                    {t('visions.pulse_waits')}
                  </a>
                </p>
              )}
            </Show>
          </Section>
        )
      }}
    </QueryView>
  )
}
