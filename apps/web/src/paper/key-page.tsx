import { useParams } from '@solidjs/router'
import { Button, LinkButton, Notice, Section, Skeleton, useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { FormErrors } from '../shell/form-errors.tsx'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'
import styles from './key.module.css'
import { KeyGrid } from './key-grid.tsx'
import { type PaperView, usePaper } from './queries.ts'
import { SheetsIn } from './sheets-in.tsx'
import { useKeying } from './use-keying.ts'

const keys = ['level', 'line', 'n', 'x', 'm', 'blank', 'enter'] as const

const Keying = (props: { readonly paper: PaperView }) => {
  const { t, list } = useI18n()
  const keying = useKeying(() => props.paper)
  const usesLevels = () => props.paper.items.some(item => item.scale.kind === 'levels')
  const usesLines = () => props.paper.items.some(item => item.scale.kind === 'spectrum')
  const shownKeys = () => keys.filter(key => (key !== 'level' || usesLevels()) && (key !== 'line' || usesLines()))
  return (
    <>
      <Show
        when={props.paper.mayKey}
        fallback={<Notice tone="wash">{t(props.paper.state === 'draft' ? 'paper.not_open' : 'paper.over')}</Notice>}
      >
        <Section title={t('paper.key_title')}>
          <div class={styles.part}>
            <dl class={styles.keys}>
              <For each={shownKeys()}>
                {key => (
                  <div>
                    <dt>
                      <kbd>{t(`paper.key_${key}`)}</kbd>
                    </dt>
                    <dd>{t(`paper.key_${key}_means`)}</dd>
                  </div>
                )}
              </For>
            </dl>
            <Show when={props.paper.fields.length > 0}>
              <p class={styles.hint}>{t(props.paper.takesAnswers ? 'paper.questions_keyed' : 'paper.questions_closed')}</p>
            </Show>
            <FormErrors error={keying.sending.error()} />
            <KeyGrid paper={props.paper} keying={keying} />
            <div class={styles.actions}>
              <Button variant="primary" disabled={!keying.maySend()} busy={keying.sending.isBusy()} onClick={() => void keying.send()}>
                {t('paper.send', { count: keying.full().length })}
              </Button>
              <Button onClick={() => keying.addSheet()}>{t('paper.add_row')}</Button>
              <span class={styles.hint}>{t('paper.kept_here')}</span>
            </div>
            <div aria-live="polite">
              <Show when={keying.sentNumbers().length > 0}>
                <Notice tone="leaf">
                  {t('paper.sent', { count: keying.sentNumbers().length, numbers: list(keying.sentNumbers().map(String)) })}
                </Notice>
              </Show>
            </div>
          </div>
        </Section>
      </Show>
      <SheetsIn paper={props.paper} />
    </>
  )
}

/** Paper on its way into a round: a fast grid for the keyboard, and which sheets are in. */
const KeyPage = () => {
  const params = useParams()
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const paper = usePaper(() => ({ slug: slug(), roundId: params.id ?? '', locale: locale() }))
  const home = () => `/d/${slug()}/rounds/${params.id ?? ''}`
  return (
    <QueryView query={paper} loading={<Skeleton rows={6} />}>
      {shown => (
        <Page
          title={t('paper.page_title')}
          windowTitle={t('paper.window_title', { round: shown().title })}
          eyebrow={<a href={home()}>{shown().title}</a>}
          lead={t('paper.page_lead')}
          actions={<LinkButton href={`${home()}/paper`}>{t('paper.print_blank')}</LinkButton>}
        >
          <Keying paper={shown()} />
        </Page>
      )}
    </QueryView>
  )
}

export default KeyPage
