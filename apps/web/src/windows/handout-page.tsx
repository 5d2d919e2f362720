import { useParams } from '@solidjs/router'
import { Button, EmptyState, Icon, PrinterIcon, Skeleton, useI18n } from '@tilth/ui'
import { createMemo, For, type JSX, Show } from 'solid-js'
import { GroupPanel } from '../breakdowns/group-panel.tsx'
import { FrameworkNotice } from '../frameworks/framework-notice.tsx'
import sheetStyles from '../print/sheet.module.css'
import { useDistrict } from '../shell/district-context.tsx'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'
import styles from './handout-page.module.css'
import { layOutHandout } from './lay-out-handout.ts'
import { needs, rowsOfCondition } from './pattern-rows.ts'
import { type PatternsView, useWindow, type WindowView } from './queries.ts'
import { Supports } from './supports.tsx'

interface HandoutProps {
  readonly window: WindowView
  readonly patterns: PatternsView
}

const Handout = (props: HandoutProps) => {
  const { t, date } = useI18n()
  const { me } = useDistrict()
  const items = createMemo(() => needs.flatMap(need => props.patterns.items.filter(item => item.need === need)))
  const sheets = createMemo(() =>
    layOutHandout(
      items().map(item => item.code),
      props.patterns.schools.length + 1,
    ),
  )
  const pages = () => sheets().length + 1
  const mostMarks = () => Math.max(0, ...props.patterns.items.map(item => item.all?.counted ?? 0))
  const Sheet = (sheet: { readonly page: number; readonly children: JSX.Element }) => (
    <article class={`${sheetStyles.sheet} ${styles.sheet}`} aria-label={t('print.page_of', { page: sheet.page, pages: pages() })}>
      <header class={styles.head}>
        <p>
          <strong>{me().district.name}</strong> · {props.window.title}
        </p>
        <p>
          {t('windows.handout_facts', {
            date: date(props.patterns.releasedAt),
            schools: props.patterns.schools.length,
            marks: mostMarks(),
          })}
        </p>
      </header>
      <div class={styles.body}>
        <FrameworkNotice notice={props.window.framework.notice} use="paper" />
        {sheet.children}
      </div>
      <footer class={styles.foot}>
        <p>
          {t('windows.patterns_lead', { floor: props.patterns.floor })} {t('windows.handout_key')}{' '}
          {t('results.attribution', { attribution: props.window.framework.attribution })}
        </p>
        <p class={styles.number}>{t('print.page_of', { page: sheet.page, pages: pages() })}</p>
      </footer>
    </article>
  )
  return (
    <div class={styles.sheets}>
      <Sheet page={1}>
        <Supports patterns={props.patterns} isOnPaper />
        <div>
          <h3 class={styles.subtitle}>{t('windows.handout_schools')}</h3>
          <ul class={styles.schools}>
            <For each={props.patterns.schools}>
              {school => (
                <li>
                  {school.orgName}{' '}
                  <span>
                    <Show when={school.people} fallback={t('results.protected_short')}>
                      {count => t('common.people', { count: count() })}
                    </Show>
                  </span>
                </li>
              )}
            </For>
          </ul>
        </div>
      </Sheet>
      <For each={sheets()}>
        {(panels, index) => (
          <Sheet page={index() + 2}>
            <div class={styles.panels}>
              <For each={panels}>
                {panel => (
                  <Show when={items().find(item => item.code === panel.code)}>
                    {item => (
                      <GroupPanel
                        level={3}
                        form="print"
                        code={item().code}
                        title={item().label}
                        words={<p class={styles.words}>{t(`windows.need_${item().need}`)}</p>}
                        scale={item().scale}
                        rows={rowsOfCondition(props.patterns, { item: item(), whole: t('windows.all_schools') }).slice(
                          panel.from,
                          panel.to,
                        )}
                        rowName={t('windows.column_school')}
                      />
                    )}
                  </Show>
                )}
              </For>
            </div>
          </Sheet>
        )}
      </For>
    </div>
  )
}

/** The patterns of a window on landscape paper: the answer in words first, then every condition with its schools on one axis. */
const HandoutPage = () => {
  const params = useParams()
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const window = useWindow(() => ({ slug: slug(), windowId: params.id ?? '', locale: locale() }))
  const home = () => `/d/${slug()}/windows/${params.id ?? ''}`
  return (
    <QueryView query={window} loading={<Skeleton rows={6} />}>
      {shown => (
        <div class={styles.page}>
          <Page
            title={t('windows.handout_title')}
            windowTitle={t('windows.handout_window_title', { window: shown().title })}
            eyebrow={<a href={home()}>{shown().title}</a>}
            lead={t('windows.handout_lead')}
            actions={
              <Show when={shown().patterns}>
                <Button variant="primary" before={<Icon of={PrinterIcon} />} onClick={() => print()}>
                  {t('common.print')}
                </Button>
              </Show>
            }
          >
            <Show
              when={shown().patterns}
              fallback={
                <EmptyState level={2} title={t('windows.handout_none')}>
                  {t('windows.handout_none_text')}
                </EmptyState>
              }
            >
              {patterns => <Handout window={shown()} patterns={patterns()} />}
            </Show>
          </Page>
        </div>
      )}
    </QueryView>
  )
}

export default HandoutPage
