import { Button, Disclosure, Icon, LinkButton, Menu, PencilIcon, PlusIcon, Section, showToast, useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { errorWords } from '../shell/error-words.ts'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import { countWords } from './count-words.ts'
import styles from './cycle.module.css'
import { type CycleView, cyclesCommands, type LogLine, photoAddress, touchedByCycles } from './queries.ts'

const shownAtFirst = 5

/** What happened, the newest first, with its numbers and photos. A line that was taken out stays readable. */
export const LogList = (props: { readonly view: CycleView; readonly href: string }) => {
  const i18n = useI18n()
  const { t, locale } = i18n
  const { slug } = useDistrict()
  const change = useMutationWithIssues({
    mutate: ({ entryId, kind }: { readonly entryId: string; readonly kind: 'strike' | 'restore' }) =>
      cyclesCommands(slug())[kind]({ cycleId: props.view.id, entryId, locale: locale() }),
    touches: touchedByCycles,
  })
  const take = async (entryId: string, kind: 'strike' | 'restore'): Promise<void> => {
    const done = await change.run({ entryId, kind })
    if (!done.ok) showToast({ text: errorWords(locale(), done.error), tone: 'rust' })
  }
  const ids = () => props.view.log.map(line => line.id)
  const lineOf = (id: string): LogLine | undefined => props.view.log.find(line => line.id === id)
  const rows = (list: readonly string[]) => (
    <ul class={styles.lines}>
      <For each={list}>
        {id => (
          <Show when={lineOf(id)}>
            {line => (
              <li class={line().isStruck ? styles.struck : undefined}>
                <div class={styles.line}>
                  <p>
                    <strong>{i18n.shortDay(line().on)}</strong> <span class={styles.said}>{line().text}</span>{' '}
                    <Show when={countWords(line(), i18n)}>{words => <span>{words()} </span>}</Show>
                    <span class={styles.second}>{line().by.name}</span>
                    <Show when={line().isStruck}>
                      <span class={styles.second}> · {t('cycles.taken_out')}</span>
                    </Show>
                  </p>
                  <Show when={props.view.can.strike.includes(id)}>
                    <Menu
                      label={<Icon of={PencilIcon} />}
                      hideChevron
                      accessibleLabel={t('cycles.change_line', { date: i18n.date(line().on) })}
                      items={[{ label: t('cycles.take_out'), onSelect: () => void take(id, 'strike') }]}
                    />
                  </Show>
                  <Show when={props.view.can.restore.includes(id)}>
                    <Button variant="quiet" onClick={() => void take(id, 'restore')}>
                      {t('cycles.put_back')}
                    </Button>
                  </Show>
                </div>
                <Show when={line().files.length > 0}>
                  <div class={styles.photos}>
                    <For each={line().files}>
                      {(file, index) => (
                        <a href={photoAddress(slug(), { cycleId: props.view.id, fileId: file.id })} download={file.name}>
                          <img
                            src={photoAddress(slug(), { cycleId: props.view.id, fileId: file.id })}
                            alt={t('cycles.photo_of', { number: index() + 1, date: i18n.date(line().on), name: line().by.name })}
                            loading="lazy"
                          />
                        </a>
                      )}
                    </For>
                  </div>
                </Show>
              </li>
            )}
          </Show>
        )}
      </For>
    </ul>
  )
  return (
    <Section title={t('cycles.log_title')} level={2}>
      <Show when={ids().length > 0} fallback={<p class={styles.second}>{t('cycles.log_empty')}</p>}>
        {rows(ids().slice(0, shownAtFirst))}
        <Show when={ids().length > shownAtFirst}>
          <Disclosure label={t('cycles.log_more', { count: ids().length - shownAtFirst })}>{rows(ids().slice(shownAtFirst))}</Disclosure>
        </Show>
      </Show>
      <Show when={props.view.can.log && props.view.next.kind !== 'log'}>
        <div class={styles.acts}>
          <LinkButton href={`${props.href}/log`} before={<Icon of={PlusIcon} />}>
            {t('cycles.do_log')}
          </LinkButton>
        </div>
      </Show>
    </Section>
  )
}
