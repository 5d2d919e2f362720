import { plottedValue } from '@tilth/core/measures'
import { Button, Disclosure, Section, showToast, useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { errorWords } from '../shell/error-words.ts'
import { QueryView } from '../shell/query-view.tsx'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import { useMeasureWords } from './measure-words.ts'
import styles from './measures.module.css'
import { type MeasureHistory, type MeasureView, measuresCommands, touchedByMeasures, useMeasureHistory } from './queries.ts'

type Mark = MeasureHistory['marks'][number]
type Version = MeasureHistory['values'][number]

const mostShown = 30

const History = (props: { readonly view: MeasureView }) => {
  const i18n = useI18n()
  const { t, locale } = i18n
  const { slug } = useDistrict()
  const words = useMeasureWords()
  const history = useMeasureHistory(() => ({ slug: slug(), measureId: props.view.measure.id, orgId: props.view.place.id }))
  const commands = () => measuresCommands(slug())
  const marking = useMutationWithIssues({
    mutate: ({ mark, isRemoved }: { readonly mark: Mark; readonly isRemoved: boolean }) =>
      isRemoved ? commands().removeMark({ markId: mark.id }) : commands().putMarkBack({ markId: mark.id }),
    touches: touchedByMeasures,
  })
  const restoring = useMutationWithIssues({
    mutate: (value: Version) =>
      commands().putDatumBack({
        measureId: props.view.measure.id,
        orgId: props.view.place.id,
        group: value.group,
        on: value.on,
        version: value.version,
      }),
    touches: touchedByMeasures,
  })
  const tell = async (outcome: ReturnType<typeof restoring.run> | ReturnType<typeof marking.run>): Promise<void> => {
    const done = await outcome
    if (!done.ok) showToast({ text: errorWords(locale(), done.error), tone: 'rust' })
  }
  const who = (name: string | null): string => name ?? t('common.person_gone')
  const markWords = (mark: Mark): string =>
    t(`measures.mark_${mark.kind}`, { day: i18n.date(mark.on), label: mark.label, reason: mark.reason })
  const valueWords = (value: Version): string =>
    t(value.isRemoved ? 'measures.value_removed' : 'measures.value_entered', {
      day: i18n.date(value.on),
      value: words.value(plottedValue(props.view.measure.valueKind, value), props.view.measure),
      group: value.group === '' ? 'none' : words.group(value.group),
    })
  const line = (said: string, { by, at }: { readonly by: string | null; readonly at: string }) => (
    <span class={styles.rowWords}>
      {said}
      <span class={styles.facts}>{t('measures.by_at', { by: who(by), at: i18n.dateTime(at) })}</span>
    </span>
  )
  return (
    <QueryView query={history}>
      {shown => (
        <ul class={styles.history}>
          <For each={shown().marks}>
            {mark => (
              <li data-gone={mark.removedAt ? '' : undefined}>
                {line(markWords(mark), { by: mark.madeBy, at: mark.madeAt })}
                <Show
                  when={mark.removedAt}
                  fallback={
                    <Show when={props.view.may.decide || (mark.kind === 'note' && props.view.may.enter)}>
                      <Button size="row" variant="quiet" onClick={() => void tell(marking.run({ mark, isRemoved: true }))}>
                        {t('measures.take_back')}
                      </Button>
                    </Show>
                  }
                >
                  {at => (
                    <>
                      <span class={styles.facts}>{t('measures.taken_back', { by: who(mark.removedBy), at: i18n.dateTime(at()) })}</span>
                      <Show when={props.view.may.decide}>
                        <Button size="row" variant="quiet" onClick={() => void tell(marking.run({ mark, isRemoved: false }))}>
                          {t('measures.set_again')}
                        </Button>
                      </Show>
                    </>
                  )}
                </Show>
              </li>
            )}
          </For>
          <For each={shown().values.slice(0, mostShown)}>
            {value => (
              <li data-gone={value.isStanding ? undefined : ''}>
                {line(valueWords(value), { by: value.enteredBy, at: value.enteredAt })}
                <Show when={value.isStanding && value.isRemoved && props.view.may.enter}>
                  <Button size="row" variant="quiet" onClick={() => void tell(restoring.run(value))}>
                    {t('measures.put_back')}
                  </Button>
                </Show>
              </li>
            )}
          </For>
        </ul>
      )}
    </QueryView>
  )
}

/** Who entered, corrected and decided what, and the way back. Read only when somebody opens it. */
export const HistoryPart = (props: { readonly view: MeasureView }) => {
  const { t } = useI18n()
  return (
    <div class={styles.historyPart}>
      <Section title={t('measures.history')}>
        <Disclosure label={t('measures.show_history')}>
          <History view={props.view} />
        </Disclosure>
      </Section>
    </div>
  )
}
