import { Button, Seeds, useI18n } from '@tilth/ui'
import { createMemo, createSignal, For, Show } from 'solid-js'
import { groupWords } from '../breakdowns/group-words.ts'
import { ProtectedGround } from '../breakdowns/protected-ground.tsx'
import type { VoiceGroup, VoicePartition, VoicesView } from './queries.ts'
import { voiceWords } from './voice-words.ts'
import styles from './voices.module.css'

const shownAtFirst = 12

const Group = (props: { readonly group: VoiceGroup; readonly by: VoicePartition['id'] }) => {
  const { t, locale } = useI18n()
  const heard = () => props.group.heard ?? 0
  const invited = () => props.group.invited ?? 0
  return (
    <li class={styles.group}>
      <span class={styles.name} data-missing={props.group.missing ? '' : undefined}>
        {groupWords(props.group, { by: props.by, t, locale: locale() })}
      </span>
      <Show when={!props.group.protected} fallback={<ProtectedGround />}>
        <span class={styles.count}>
          <Seeds size="small" wordsHidden in={heard()} still={Math.max(0, invited() - heard())} />
          <span aria-hidden="true">{t('voices.heard_of', { heard: heard(), invited: invited() })}</span>
        </span>
      </Show>
    </li>
  )
}

const Partition = (props: { readonly partition: VoicePartition }) => {
  const { t } = useI18n()
  const [showsAll, setShowsAll] = createSignal(false)
  const sorted = createMemo(() => props.partition.groups.toSorted((a, b) => Number(b.missing) - Number(a.missing)))
  const listed = () => (showsAll() || sorted().length <= shownAtFirst ? sorted() : sorted().slice(0, shownAtFirst))
  return (
    <div class={styles.partition}>
      <h3>{t(`voices.by_${props.partition.id}`)}</h3>
      <Show
        when={props.partition.groups.some(group => !group.protected)}
        fallback={<p class={styles.quiet}>{t('voices.partition_protected')}</p>}
      >
        <div class={styles.listed}>
          <ul class={styles.groups}>
            <For each={listed()}>{group => <Group group={group} by={props.partition.id} />}</For>
          </ul>
          <Show when={listed().length < sorted().length}>
            <Button variant="quiet" onClick={() => setShowsAll(true)}>
              {t('voices.show_all', { count: sorted().length })}
            </Button>
          </Show>
        </div>
      </Show>
    </div>
  )
}

/** Who is heard and who is not, in words and then as seeds: by role, site and language. */
export const VoicePartitions = (props: { readonly voices: VoicesView }) => {
  const { t, list, locale } = useI18n()
  const isAnyProtected = () => props.voices.partitions.some(partition => partition.groups.some(group => group.protected))
  const isAnyShown = () => props.voices.partitions.some(partition => partition.groups.some(group => !group.protected))
  return (
    <div class={styles.voices}>
      <For each={voiceWords(props.voices, { t, list, locale: locale() })}>{sentence => <p class={styles.sentence}>{sentence}</p>}</For>
      <Show when={isAnyShown()}>
        <div>
          <For each={props.voices.partitions.filter(partition => partition.groups.length > 1)}>
            {partition => <Partition partition={partition} />}
          </For>
        </div>
      </Show>
      <Show when={isAnyShown() && isAnyProtected()}>
        <p class={styles.quiet}>{t('voices.floor', { floor: props.voices.floor })}</p>
      </Show>
    </div>
  )
}
