import { Button, ConfirmDialog, Icon, LockIcon, Select, showToast, useI18n, VisuallyHidden } from '@tilth/ui'
import { createMemo, createSignal, For, Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { errorWords } from '../shell/error-words.ts'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import styles from './places.module.css'
import { type PlaceView, type PluginPageView, pluginCommands, touchedBySwitch } from './queries.ts'
import { madeUnder, turnedByLock, whyWords } from './standing-words.ts'

const decisions = ['on', 'off', 'above'] as const
type Decision = (typeof decisions)[number]

const decisionOf = ({ decided }: PlaceView): Decision => (decided === null ? 'above' : decided ? 'on' : 'off')
const enabledBy = (decision: Decision): boolean | null => (decision === 'above' ? null : decision === 'on')

/** The tree of the district: at each place whether the plugin is on, who decided so, and what was made with it there. */
export const PlacesTable = (props: { readonly page: PluginPageView }) => {
  const { t, locale, list } = useI18n()
  const { slug } = useDistrict()
  // What somebody picked stands in the list until it is kept, asked about or taken back; then the list says again what holds.
  const [wished, setWished] = createSignal<{ readonly place: PlaceView; readonly decision: Decision } | null>(null)
  const [isAsking, setAsking] = createSignal(false)
  const [toLock, setToLock] = createSignal<PlaceView | null>(null)
  const [isAskingLock, setAskingLock] = createSignal(false)
  const enabling = useMutationWithIssues({ mutate: pluginCommands(slug()).enable, touches: touchedBySwitch })
  const locking = useMutationWithIssues({ mutate: pluginCommands(slug()).lock, touches: touchedBySwitch })
  const pluginId = () => props.page.plugin.id
  const ids = createMemo(() => props.page.places.map(place => place.orgId), [], { equals: (a, b) => a.join() === b.join() })
  const placeOf = (orgId: string) => props.page.places.find(place => place.orgId === orgId)
  const nameOf = (orgId: string): string => placeOf(orgId)?.name ?? ''
  const depthOf = (place: PlaceView): number => {
    const parent = place.parentId === null ? undefined : placeOf(place.parentId)
    return parent ? depthOf(parent) + 1 : 0
  }
  const hasBelow = (orgId: string): boolean => props.page.places.some(place => place.parentId === orgId)
  const usesAnything = () => props.page.places.some(place => place.rounds + place.records > 0)

  const decide = async (place: PlaceView, decision: Decision): Promise<void> => {
    const outcome = await enabling.run({ pluginId: pluginId(), orgId: place.orgId, enabled: enabledBy(decision) })
    if (!outcome.ok) showToast({ text: errorWords(locale(), outcome.error), tone: 'rust' })
    setWished(null)
  }
  const confirm = async (): Promise<void> => {
    const wish = wished()
    if (wish !== null) await decide(wish.place, wish.decision)
  }
  const pick = (place: PlaceView, decision: Decision): void => {
    setWished({ place, decision })
    const willBeOn = enabledBy(decision) ?? place.inherited
    if (place.enabled && !willBeOn) setAsking(true)
    else void decide(place, decision)
  }
  const lock = async (place: PlaceView): Promise<void> => {
    const outcome = await locking.run({ pluginId: pluginId(), orgId: place.orgId, locked: !place.locks })
    if (!outcome.ok) showToast({ text: errorWords(locale(), outcome.error), tone: 'rust' })
  }
  const turned = () => turnedByLock(props.page.places, toLock() ?? { orgId: '', enabled: false })
  /** A lock that turns the plugin on or off somewhere asks first, as turning it off there would. */
  const askToLock = (place: PlaceView): void => {
    setToLock(place)
    if (!place.locks && turned().length > 0) setAskingLock(true)
    else void lock(place)
  }
  const confirmLock = async (): Promise<void> => {
    const place = toLock()
    if (place !== null) await lock(place)
  }
  const made = ({ rounds, records }: { readonly rounds: number; readonly records: number }): string =>
    [
      ...(rounds > 0 ? [t('frameworks.made_rounds', { count: rounds })] : []),
      ...(records > 0 ? [t('frameworks.made_records', { count: records })] : []),
    ].join(', ')

  const Row = (row: { readonly place: PlaceView }) => (
    <tr style={{ '--depth': String(depthOf(row.place)) }} data-root={row.place.parentId === null ? '' : undefined}>
      <th scope="row" class={styles.name}>
        <span>{row.place.name}</span>
      </th>
      <td class={styles.use}>
        <Show
          when={row.place.mayDecide}
          fallback={
            <span class={styles.state} data-on={row.place.enabled ? '' : undefined}>
              {t(row.place.enabled ? 'frameworks.is_on' : 'frameworks.is_off')}
            </span>
          }
        >
          <Select
            label={t('frameworks.use_at', { org: row.place.name })}
            labelHidden
            width="medium"
            options={decisions.map(value => ({
              value,
              label:
                value === 'above'
                  ? t(row.place.parentId === null ? 'frameworks.as_default' : 'frameworks.as_above', {
                      state: t(row.place.inherited ? 'frameworks.is_on' : 'frameworks.is_off'),
                    })
                  : t(`frameworks.is_${value}`),
            }))}
            value={wished()?.place.orgId === row.place.orgId ? (wished()?.decision ?? 'above') : decisionOf(row.place)}
            disabled={enabling.isBusy()}
            onChange={decision => pick(row.place, decision)}
          />
        </Show>
      </td>
      <td class={styles.why}>
        <span class={styles.reason}>
          <Show when={row.place.lockedAbove !== null || row.place.locks}>
            <Icon of={LockIcon} />
          </Show>
          <span>{whyWords(row.place, { t, nameOf })}</span>
        </span>
      </td>
      <Show when={usesAnything()}>
        <td class={styles.made}>{made(row.place)}</td>
      </Show>
      <td class={styles.lock}>
        <Show when={row.place.mayDecide && hasBelow(row.place.orgId)}>
          <Button
            variant="quiet"
            busy={locking.isBusy()}
            aria-label={t(row.place.locks ? 'frameworks.unlock_at' : 'frameworks.lock_at', { org: row.place.name })}
            onClick={() => askToLock(row.place)}
          >
            {t(row.place.locks ? 'frameworks.unlock' : 'frameworks.lock')}
          </Button>
        </Show>
      </td>
    </tr>
  )

  return (
    <>
      <table class={styles.places}>
        <thead>
          <tr>
            <th scope="col">{t('frameworks.place')}</th>
            <th scope="col">{t('frameworks.use')}</th>
            <th scope="col">{t('frameworks.why')}</th>
            <Show when={usesAnything()}>
              <th scope="col">{t('frameworks.made')}</th>
            </Show>
            <th scope="col">
              <VisuallyHidden>{t('frameworks.lock')}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={ids()}>{orgId => <Show when={placeOf(orgId)}>{place => <Row place={place()} />}</Show>}</For>
        </tbody>
      </table>
      <ConfirmDialog
        open={isAsking()}
        onOpenChange={isOpen => {
          setAsking(isOpen)
          if (!isOpen) setWished(null)
        }}
        title={t('frameworks.turn_off_title', { name: props.page.plugin.name, org: wished()?.place.name ?? '' })}
        confirmLabel={t('frameworks.turn_off')}
        onConfirm={confirm}
      >
        <p>{t('frameworks.turn_off_text')}</p>
        <Show when={made(madeUnder(props.page.places, wished()?.place.orgId ?? ''))}>
          {words => <p>{t('frameworks.turn_off_made', { made: words() })}</p>}
        </Show>
      </ConfirmDialog>
      <ConfirmDialog
        open={isAskingLock()}
        onOpenChange={setAskingLock}
        title={t('frameworks.lock_title', { name: props.page.plugin.name, org: toLock()?.name ?? '' })}
        confirmLabel={t('frameworks.lock')}
        onConfirm={confirmLock}
      >
        <p>{t(toLock()?.enabled ? 'frameworks.lock_on' : 'frameworks.lock_off', { places: list(turned()) })}</p>
        <p>{t('frameworks.lock_back')}</p>
      </ConfirmDialog>
    </>
  )
}
