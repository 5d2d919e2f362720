import { useParams } from '@solidjs/router'
import { Section, Skeleton, useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import { FrameworkNotice } from '../frameworks/framework-notice.tsx'
import { Attribution } from '../results/attribution.tsx'
import { useDistrict } from '../shell/district-context.tsx'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { LayerNote } from './layer-note.tsx'
import styles from './layer-notes.module.css'
import { type LayerNotesView, type LayerNoteView, useLayerNotes } from './queries.ts'

const WrittenNote = (props: { readonly note: LayerNoteView }) => {
  const { t, dateTime } = useI18n()
  return (
    <div class={styles.note}>
      <p class={styles.question}>{props.note.question ?? t('layer-notes.in_place')}</p>
      <Show when={props.note.text !== ''} fallback={<p class={styles.nothing}>{t('layer-notes.nothing')}</p>}>
        <p class={styles.words}>{props.note.text}</p>
        <p class={styles.state}>
          <Show when={props.note.writtenBy}>
            {name => t('layer-notes.by', { name: name(), time: dateTime(props.note.writtenAt ?? '') })}
          </Show>
        </p>
      </Show>
    </div>
  )
}

const Notes = (props: { readonly view: LayerNotesView; readonly onReload: () => Promise<unknown> }) => {
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  // A document's purpose may go on from the layer's name; as a sentence of its own it begins like one.
  const withCapital = (words: string): string => words.charAt(0).toLocaleUpperCase(locale()) + words.slice(1)
  const mayWrite = () => props.view.may.write
  const codes = () => props.view.layers.map(layer => layer.code)
  const layerOf = (code: string) => props.view.layers.find(layer => layer.code === code)
  return (
    <Page
      title={t('layer-notes.title')}
      windowTitle={t('layer-notes.window_title', { round: props.view.round.title })}
      eyebrow={<a href={`/d/${slug()}/rounds/${props.view.round.id}`}>{props.view.round.title}</a>}
      lead={t(mayWrite() ? 'layer-notes.lead' : 'layer-notes.lead_read')}
    >
      <FrameworkNotice notice={props.view.framework.notice} />
      <div class={styles.layers}>
        <For each={codes()}>
          {code => (
            <Show when={layerOf(code)}>
              {layer => (
                <Section
                  title={layer().isCore ? t('layer-notes.core', { label: layer().label }) : layer().label}
                  lead={layer().purpose === '' ? undefined : withCapital(layer().purpose)}
                >
                  <div class={styles.notes}>
                    <For each={layer().notes.map(note => note.prompt)}>
                      {prompt => (
                        <Show when={layer().notes.find(note => note.prompt === prompt)}>
                          {note => (
                            <Show when={mayWrite()} fallback={<WrittenNote note={note()} />}>
                              <LayerNote roundId={props.view.round.id} layer={code} note={note()} onReload={props.onReload} />
                            </Show>
                          )}
                        </Show>
                      )}
                    </For>
                  </div>
                </Section>
              )}
            </Show>
          )}
        </For>
      </div>
      <Attribution framework={props.view.framework} />
    </Page>
  )
}

/** What the team notes under the framework's questions, layer by layer; it saves itself and follows what others write. */
const NotesPage = () => {
  const params = useParams()
  const { locale } = useI18n()
  const { slug } = useDistrict()
  const notes = useLayerNotes(() => ({ slug: slug(), roundId: params.id ?? '', locale: locale() }))
  return (
    <QueryView query={notes} loading={<Skeleton rows={6} />}>
      {shown => <Notes view={shown()} onReload={() => notes.refetch()} />}
    </QueryView>
  )
}

export default NotesPage
