import { useParams } from '@solidjs/router'
import { Button, Icon, Mark, PrinterIcon, Skeleton, useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import page from '../print/print-page.module.css'
import sheet from '../print/sheet.module.css'
import { useDistrict } from '../shell/district-context.tsx'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { answerWords, type Naming, valueWords } from './answer-words.ts'
import { countWords } from './count-words.ts'
import { cycleFacts } from './cycle-facts.ts'
import { aloneOf, matricesOf, promptsOf } from './matrices.ts'
import styles from './print.module.css'
import { type CycleView, useCycle } from './queries.ts'

/** As many lines of the log as one sheet holds beside the rest. */
const mostLines = 8

/** One cycle on one sheet: why, what was expected beside what came, what was learned, what was decided. */
const CycleSheet = (props: { readonly view: CycleView; readonly districtName: string }) => {
  const i18n = useI18n()
  const { t, date } = i18n
  const naming = (): Naming => ({ people: props.view.people, measures: props.view.measures, scales: props.view.model.scales })
  const prompts = () => promptsOf(props.view.stages)
  const said = () =>
    aloneOf(prompts(), prompts()).filter(
      prompt => prompt.isAnswered && answerWords(prompt.rows, { prompt, naming: naming(), i18n }).length > 0,
    )
  const tables = () =>
    matricesOf(prompts()).flatMap(({ root, columns }) =>
      root.answeredNo === 0 ? [] : [{ root, columns: columns.filter(prompt => Object.keys(prompt.rows).length > 0) }],
    )
  const lines = () => props.view.log.filter(line => !line.isStruck)
  const cause = () =>
    props.view.cause
      .flatMap(knot =>
        knot.kind === 'condition'
          ? [knot.label]
          : knot.kind === 'challenge' || knot.kind === 'idea'
            ? [knot.text]
            : knot.kind === 'plan'
              ? [knot.title]
              : [],
      )
      .join(' · ')
  return (
    <article class={sheet.sheet} aria-label={props.view.title}>
      <header class={sheet.head}>
        <span class={sheet.mark}>
          <Mark tone="ink" />
        </span>
        <p class={sheet.whose}>
          <strong>{props.districtName}</strong>
          <br />
          {props.view.org.name}
        </p>
        <p class={sheet.what}>
          <strong>{t('cycles.cycle_number', { number: props.view.number })}</strong>
          <br />
          {date(props.view.today)}
        </p>
      </header>
      <div class={sheet.body}>
        <h2 class={styles.title}>{props.view.title}</h2>
        <p>{cycleFacts(props.view, i18n)}</p>
        <p class={styles.second}>{cause()}</p>
        <Show when={props.view.end}>
          {end => (
            <p class={styles.end}>
              <strong>{end().label}</strong>, {date(end().on)}: {end().reason}
            </p>
          )}
        </Show>
        <For each={tables()}>
          {({ root, columns }) => (
            <table class={styles.table}>
              <thead>
                <tr>
                  <For each={[root, ...columns]}>{prompt => <th scope="col">{prompt.label}</th>}</For>
                </tr>
              </thead>
              <tbody>
                <For each={Object.keys(root.rows)}>
                  {row => (
                    <tr>
                      <For each={[root, ...columns]}>
                        {prompt => <td>{valueWords(prompt.rows[row], { prompt, naming: naming(), i18n })}</td>}
                      </For>
                    </tr>
                  )}
                </For>
              </tbody>
            </table>
          )}
        </For>
        <dl class={styles.said}>
          <For each={said()}>
            {prompt => (
              <div>
                <dt>{prompt.label}</dt>
                <dd>{answerWords(prompt.rows, { prompt, naming: naming(), i18n }).join('; ')}</dd>
              </div>
            )}
          </For>
        </dl>
        <Show when={lines().length > 0}>
          <div>
            <h3 class={styles.head}>{t('cycles.log_title')}</h3>
            <ul class={styles.log}>
              <For each={lines().slice(0, mostLines)}>
                {line => (
                  <li>
                    <strong>{i18n.shortDay(line.on)}</strong>{' '}
                    {[line.text, countWords(line, i18n), line.by.name].filter(part => part !== '').join(' · ')}
                  </li>
                )}
              </For>
            </ul>
            <Show when={lines().length > mostLines}>
              <p class={styles.second}>{t('cycles.print_more', { count: lines().length - mostLines })}</p>
            </Show>
          </div>
        </Show>
      </div>
      <footer class={sheet.foot}>
        <p class={sheet.notes}>{t('cycles.credit', { model: props.view.model.title, attribution: props.view.model.credit.attribution })}</p>
        <p class={sheet.page}>{t('print.page_of', { page: 1, pages: 1 })}</p>
      </footer>
    </article>
  )
}

/** `/d/:slug/cycles/:id/print`. */
const CyclePrintPage = () => {
  const params = useParams()
  const { t, locale } = useI18n()
  const { slug, me } = useDistrict()
  const cycle = useCycle(() => ({ slug: slug(), cycleId: params.id ?? '', locale: locale() }))
  return (
    <QueryView query={cycle} loading={<Skeleton rows={6} />}>
      {view => (
        <div class={page.page}>
          <Page
            title={t('cycles.print_title')}
            windowTitle={t('cycles.window_title', { number: view().number, title: view().title })}
            eyebrow={
              <a href={`/d/${slug()}/cycles/${view().id}`}>{t('cycles.cycle_of', { number: view().number, title: view().title })}</a>
            }
            actions={
              <Button variant="primary" before={<Icon of={PrinterIcon} />} onClick={() => print()}>
                {t('common.print')}
              </Button>
            }
          >
            <CycleSheet view={view()} districtName={me().district.name} />
          </Page>
        </div>
      )}
    </QueryView>
  )
}

export default CyclePrintPage
