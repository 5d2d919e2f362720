import { useParams } from '@solidjs/router'
import { Button, Icon, LinkButton, PrinterIcon, Skeleton, useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import { useForm, useRound } from '../rounds/queries.ts'
import { useDistrict } from '../shell/district-context.tsx'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'
import styles from './paper.module.css'
import { PaperForm } from './paper-form.tsx'

/** The form of a round as it will stand on paper, in the language of the screen. */
const PaperPage = () => {
  const params = useParams()
  const { t, locale } = useI18n()
  const { slug, me } = useDistrict()
  const input = () => ({ slug: slug(), roundId: params.id ?? '', locale: locale() })
  const round = useRound(input)
  const form = useForm(input)
  const home = () => `/d/${slug()}/rounds/${params.id ?? ''}`
  return (
    <QueryView query={round} loading={<Skeleton rows={6} />}>
      {seen => (
        <QueryView query={form} loading={<Skeleton rows={6} />}>
          {asked => (
            <div class={styles.page}>
              <Page
                title={t('paper.blank_title')}
                windowTitle={t('paper.blank_window_title', { round: seen().title })}
                eyebrow={<a href={home()}>{seen().title}</a>}
                lead={t('paper.blank_lead')}
                actions={
                  <>
                    <Show when={seen().may.edit && seen().state !== 'draft'}>
                      <LinkButton href={`${home()}/paper/key`}>{t('paper.key_in')}</LinkButton>
                    </Show>
                    <Button variant="primary" before={<Icon of={PrinterIcon} />} onClick={() => print()}>
                      {t('print.print')}
                    </Button>
                  </>
                }
              >
                <PaperForm
                  round={seen()}
                  form={asked()}
                  districtName={me().district.name}
                  address={seen().joinCode?.url ?? `${location.origin}${home()}/rate`}
                />
              </Page>
            </div>
          )}
        </QueryView>
      )}
    </QueryView>
  )
}

export default PaperPage
