import { useI18n } from '@tilth/ui'
import { createMemo, For, Match, Show, Switch } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import styles from './editions.module.css'
import { type CarriedItem, useCarried } from './queries.ts'

const Words = (props: { readonly item: CarriedItem }) => {
  const { t, list } = useI18n()
  const codes = () => list(props.item.earlier.map(level => level.code))
  const several = () => (
    <ul class={styles.plain}>
      <For each={props.item.earlier}>
        {({ code, label, inWords }) => <li>{t('editions.carried_level', { code, label, level: inWords })}</li>}
      </For>
    </ul>
  )
  return (
    <Switch>
      <Match when={props.item.standing === 'carried'}>
        <p>{t('editions.carried', { from: codes(), level: props.item.inWords ?? '' })}</p>
      </Match>
      <Match when={props.item.standing === 'provisional'}>
        <p>{t('editions.carried_provisional', { from: codes(), level: props.item.inWords ?? '' })}</p>
      </Match>
      <Match when={props.item.standing === 'to-agree'}>
        <p>{t('editions.carried_agree')}</p>
        {several()}
        <Show when={props.item.spreadInWords}>
          {spread => (
            <p>{t('editions.carried_middle', { median: props.item.medianInWords ?? '', lowest: spread()[0], highest: spread()[1] })}</p>
          )}
        </Show>
      </Match>
      <Match when={props.item.standing === 'history'}>
        <p>{t('editions.carried_history')}</p>
        {several()}
      </Match>
    </Switch>
  )
}

/** What the last round of an earlier edition agreed about this condition, until the team has agreed here. It is beside the talk, not an answer. */
export const CarriedHere = (props: { readonly roundId: string; readonly item: string; readonly isAgreed: boolean }) => {
  const { t, date, locale } = useI18n()
  const { slug } = useDistrict()
  const carried = useCarried(() => ({ slug: slug(), roundId: props.roundId, locale: locale() }))
  // `data` suspends the page when it is read before there is any.
  const view = createMemo(() => (carried.isSuccess ? carried.data : null))
  const here = () => (props.isAgreed ? undefined : view()?.items.find(each => each.item === props.item))
  return (
    <Show when={here()}>
      {item => (
        <div class={styles.carried}>
          <Words item={item()} />
          <Show when={item().note}>{note => <p class={styles.quiet}>“{note()}”</p>}</Show>
          <Show when={view()?.fromRound}>
            {round => (
              <p class={styles.quiet}>
                <a href={`/d/${slug()}/rounds/${round().id}`}>
                  {t('editions.carried_source', {
                    round: round().title,
                    framework: `${round().frameworkTitle} ${round().versionLabel}`,
                    date: date(round().revealedAt),
                  })}
                </a>
              </p>
            )}
          </Show>
        </div>
      )}
    </Show>
  )
}
