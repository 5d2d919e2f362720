import { Disclosure, Skeleton, useI18n } from '@tilth/ui'
import { For } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { useVisionHistory } from './queries.ts'
import { VisionWords } from './vision-words.tsx'
import styles from './visions.module.css'

const Versions = (props: { readonly orgId: string }) => {
  const { t, dateTime } = useI18n()
  const { slug } = useDistrict()
  const history = useVisionHistory(() => ({ slug: slug(), orgId: props.orgId }))
  return (
    <QueryView query={history} loading={<Skeleton rows={2} />}>
      {versions => (
        <ol class={styles.versions}>
          <For each={versions()}>
            {version => (
              <li class={styles.version}>
                <p class={styles.by}>
                  {t('visions.written_by', {
                    name: version.writtenBy ?? t('common.person_gone'),
                    time: dateTime(version.writtenAt ?? ''),
                  })}
                </p>
                <VisionWords words={version} size="version" />
              </li>
            )}
          </For>
        </ol>
      )}
    </QueryView>
  )
}

/** Every version with who wrote it and when; read only when somebody looks. */
export const VisionHistory = (props: { readonly orgId: string; readonly version: number }) => {
  const { t } = useI18n()
  return (
    <div data-print="hide">
      <Disclosure label={t('visions.history', { count: props.version })}>
        <Versions orgId={props.orgId} />
      </Disclosure>
    </div>
  )
}
