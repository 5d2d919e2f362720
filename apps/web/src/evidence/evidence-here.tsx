import { Disclosure, LinkButton, useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import styles from './evidence.module.css'
import { EvidenceWords } from './evidence-words.tsx'
import { type EvidenceEntry, useEvidence } from './queries.ts'

/** What there is to show for one condition, beside it, and the way to more. A guest has no part in it; what cannot be read stays out of the way. */
export const EvidenceHere = (props: { readonly roundId: string; readonly item: string }) => {
  const { me } = useDistrict()
  return (
    <Show when={!me().guest}>
      <Shown roundId={props.roundId} item={props.item} />
    </Show>
  )
}

const Shown = (props: { readonly roundId: string; readonly item: string }) => {
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const evidence = useEvidence(() => ({ slug: slug(), roundId: props.roundId, locale: locale() }))
  const here = (): readonly EvidenceEntry[] => evidence.data?.used.filter(entry => entry.items.includes(props.item)) ?? []
  return (
    <Show when={evidence.data}>
      {view => (
        <Disclosure label={t('evidence.here', { count: here().length })}>
          <Show when={here().length > 0} fallback={<p>{t('evidence.none_here')}</p>}>
            <ul class={styles.rows}>
              <For each={here()}>
                {entry => (
                  <li>
                    <EvidenceWords entry={entry} roundId={props.roundId} />
                  </li>
                )}
              </For>
            </ul>
          </Show>
          <LinkButton href={`/d/${slug()}/rounds/${props.roundId}/evidence`}>
            {t(view().may.add ? 'evidence.go' : 'evidence.see')}
          </LinkButton>
        </Disclosure>
      )}
    </Show>
  )
}
