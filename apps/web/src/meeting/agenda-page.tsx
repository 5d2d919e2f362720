import { useParams } from '@solidjs/router'
import { Button, Icon, PrinterIcon, Skeleton, useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import { RoundCode } from '../print/round-code.tsx'
import { useDistrict } from '../shell/district-context.tsx'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'
import styles from './paper.module.css'
import { Paper } from './paper.tsx'
import { type MeetingAgenda, useMeetingAgenda } from './queries.ts'

const Plan = (props: { readonly plan: MeetingAgenda['plans'][number] }) => {
  const { t } = useI18n()
  return (
    <table class={styles.plan}>
      <caption class={styles.code}>
        <strong>{t('meeting.plan', { minutes: props.plan.minutes })}</strong>
      </caption>
      <tbody>
        <For each={props.plan.steps}>
          {step => (
            <tr>
              <th scope="row">
                {t(`meeting.plan_${step.step}`, { conditions: props.plan.conditions, each: props.plan.minutesACondition })}
              </th>
              <td>{t('meeting.plan_minutes', { minutes: step.minutes })}</td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  )
}

const AgendaPaper = (props: { readonly agenda: MeetingAgenda; readonly address: string }) => {
  const { t } = useI18n()
  const still = () => Math.max(0, props.agenda.progress.invited - props.agenda.progress.finished)
  return (
    <Paper
      label={t('meeting.agenda')}
      orgName={props.agenda.orgName}
      title={props.agenda.title}
      when={t('ui.seeds', { in: props.agenda.progress.finished, still: still() })}
      attribution={props.agenda.framework.attribution}
      notice={props.agenda.framework.notice}
      remark={t('meeting.agenda_remark')}
    >
      <h2>{t('meeting.agenda_title')}</h2>
      <div class={styles.blanks}>
        <p>{t('meeting.agenda_when')}</p>
        <p>{t('meeting.agenda_where')}</p>
      </div>
      <section>
        <h3>{t('meeting.agenda_plans')}</h3>
        <div class={styles.columns}>
          <For each={props.agenda.plans}>{plan => <Plan plan={plan} />}</For>
        </div>
      </section>
      <section>
        <h3>{t('meeting.agenda_conditions')}</h3>
        <p class={styles.quiet}>{t(`meeting.ordered_${props.agenda.orderedBy}`)}</p>
        <ol class={styles.conditions}>
          <For each={props.agenda.conditions}>
            {condition => (
              <li>
                <span class={styles.box} aria-hidden="true" />
                <span class={styles.code}>{condition.code}</span>
                <span>{condition.label}</span>
              </li>
            )}
          </For>
        </ol>
      </section>
      <Show when={props.agenda.protocol.length > 0}>
        <section>
          <h3>{t('meeting.agenda_questions')}</h3>
          <ol class={styles.questions}>
            <For each={props.agenda.protocol}>{question => <li>{question.text}</li>}</For>
          </ol>
        </section>
      </Show>
      <div class={styles.door}>
        <RoundCode address={props.address} />
      </div>
    </Paper>
  )
}

/** The agenda as it will lie on the table. */
const AgendaPage = () => {
  const params = useParams()
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const home = () => `/d/${slug()}/rounds/${params.id ?? ''}`
  const agenda = useMeetingAgenda(() => ({ slug: slug(), roundId: params.id ?? '', locale: locale() }))
  return (
    <QueryView query={agenda} loading={<Skeleton rows={6} />}>
      {shown => (
        <div class={styles.page}>
          <Page
            title={t('meeting.print_agenda')}
            windowTitle={t('meeting.agenda_window', { round: shown().title })}
            eyebrow={<a href={`${home()}/meeting`}>{t('meeting.to_meeting')}</a>}
            lead={t('print.lead')}
            actions={
              <Button variant="primary" before={<Icon of={PrinterIcon} />} onClick={() => print()}>
                {t('print.print')}
              </Button>
            }
          >
            <AgendaPaper agenda={shown()} address={`${location.origin}${home()}`} />
          </Page>
        </div>
      )}
    </QueryView>
  )
}

export default AgendaPage
