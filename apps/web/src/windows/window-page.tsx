import { useParams } from '@solidjs/router'
import { Icon, LinkButton, PrinterIcon, Skeleton, useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import { TakeAlong } from '../exports/take-along.tsx'
import { FrameworkNotice } from '../frameworks/framework-notice.tsx'
import { Attribution } from '../results/attribution.tsx'
import { useDistrict } from '../shell/district-context.tsx'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { Patterns } from './patterns.tsx'
import { useWindow, type WindowView } from './queries.ts'
import { ReleaseStages } from './release-stages.tsx'
import { SchoolList } from './school-list.tsx'
import { WindowControls } from './window-controls.tsx'
import styles from './window-page.module.css'

const WindowShown = (props: { readonly window: WindowView }) => {
  const { t } = useI18n()
  const { slug } = useDistrict()
  const taking = () => props.window.schools.filter(school => !school.withdrawn)
  return (
    <Page
      title={props.window.title}
      eyebrow={<a href={`/d/${slug()}/windows`}>{t('windows.title')}</a>}
      lead={t('windows.page_lead', {
        org: props.window.orgName,
        instrument: props.window.instrumentTitle,
        schools: taking().length,
      })}
      actions={
        <Show when={props.window.patterns}>
          <TakeAlong of={{ windowId: props.window.id }} />
          <LinkButton href={`/d/${slug()}/windows/${props.window.id}/print`} before={<Icon of={PrinterIcon} />}>
            {t('windows.print')}
          </LinkButton>
        </Show>
      }
    >
      <FrameworkNotice notice={props.window.framework.notice} />
      <Show when={props.window.patterns}>{patterns => <Patterns patterns={patterns()} />}</Show>
      <div class={styles.columns}>
        <div class={styles.column}>
          <SchoolList window={props.window} />
        </div>
        <div class={styles.column}>
          <ReleaseStages window={props.window} />
          <WindowControls window={props.window} />
        </div>
      </div>
      <Attribution framework={props.window.framework} />
    </Page>
  )
}

/** A window: where each school is, what is released to whom, and after the district's release how the schools' needs compare. */
const WindowPage = () => {
  const params = useParams()
  const { locale } = useI18n()
  const { slug } = useDistrict()
  const window = useWindow(() => ({ slug: slug(), windowId: params.id ?? '', locale: locale() }))
  return (
    <QueryView query={window} loading={<Skeleton rows={6} />}>
      {shown => <WindowShown window={shown()} />}
    </QueryView>
  )
}

export default WindowPage
