import { useNavigate, useParams } from '@solidjs/router'
import { Button, EmptyState, Icon, PrinterIcon, Section, Select, Skeleton, useI18n } from '@tilth/ui'
import { createEffect, createSignal, For, on, Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { Pulses } from './pulses.tsx'
import { type OrgVision, useVision, type VisionView } from './queries.ts'
import { VisionForm } from './vision-form.tsx'
import { VisionHistory } from './vision-history.tsx'
import { VisionWords } from './vision-words.tsx'
import styles from './visions.module.css'

const WrittenBy = (props: { readonly of: OrgVision }) => {
  const { t, date } = useI18n()
  return (
    <Show when={props.of.vision.writtenAt}>
      {at => (
        <p class={styles.by}>{t('visions.written_by', { name: props.of.vision.writtenBy ?? t('common.person_gone'), time: date(at()) })}</p>
      )}
    </Show>
  )
}

const Vision = (props: { readonly view: VisionView; readonly onReload: () => Promise<unknown> }) => {
  const { t } = useI18n()
  const { slug } = useDistrict()
  const navigate = useNavigate()
  const [isWriting, setWriting] = createSignal(false)
  createEffect(
    on(
      () => props.view.org.id,
      () => setWriting(false),
      { defer: true },
    ),
  )
  const above = () => props.view.chain.slice(0, -1).filter(({ vision }) => vision.version > 0)
  const own = () => props.view.chain.at(-1)
  const isEmpty = () => (own()?.vision.version ?? 0) === 0
  // A blank before a name cannot be typed in a list of the platform; an en space can stand there.
  const orgOptions = () => props.view.orgs.map(({ id, name, depth }) => ({ value: id, label: `${'\u2002'.repeat(depth * 2)}${name}` }))
  return (
    <Page
      title={t('visions.title')}
      windowTitle={t('visions.window_title', { org: props.view.org.name })}
      eyebrow={<a href={`/d/${slug()}/plan`}>{t('visions.back')}</a>}
      lead={t('visions.lead')}
      actions={
        <Show when={!isWriting() && !isEmpty()}>
          <Show when={props.view.may.write}>
            <Button variant="primary" onClick={() => setWriting(true)}>
              {t('visions.change')}
            </Button>
          </Show>
          <Button before={<Icon of={PrinterIcon} />} onClick={() => print()}>
            {t('common.print')}
          </Button>
        </Show>
      }
    >
      <Show when={props.view.orgs.length > 1 && !isWriting()}>
        <div data-print="hide">
          <Select
            label={t('visions.place_of')}
            options={orgOptions()}
            value={props.view.org.id}
            width="medium"
            onChange={id => navigate(`/d/${slug()}/vision/${id}`)}
          />
        </div>
      </Show>
      <For each={above()}>
        {of => (
          <Section title={of.org.name} aside={<a href={`/d/${slug()}/vision/${of.org.id}`}>{t('visions.whole')}</a>}>
            <VisionWords words={of.vision} size="brief" />
          </Section>
        )}
      </For>
      <Show when={own()}>
        {of => (
          <Section title={of().org.name}>
            <Show
              when={isWriting()}
              fallback={
                <Show
                  when={!isEmpty()}
                  fallback={
                    <EmptyState
                      title={t('visions.empty', { org: of().org.name })}
                      actions={
                        <Show when={props.view.may.write}>
                          <Button variant="primary" onClick={() => setWriting(true)}>
                            {t('visions.write')}
                          </Button>
                        </Show>
                      }
                    >
                      <p>{t('visions.empty_text')}</p>
                    </EmptyState>
                  }
                >
                  <VisionWords words={of().vision} />
                  <WrittenBy of={of()} />
                  <VisionHistory orgId={of().org.id} version={of().vision.version} />
                </Show>
              }
            >
              <VisionForm orgId={of().org.id} vision={of().vision} onReload={props.onReload} onDone={() => setWriting(false)} />
            </Show>
          </Section>
        )}
      </Show>
      <Show when={!isWriting()}>
        <Pulses view={props.view} />
      </Show>
    </Page>
  )
}

/** `/d/:slug/vision/:orgId?`: what a place is trying to do, under what its district is trying to do. */
const VisionPage = () => {
  const params = useParams()
  const { slug } = useDistrict()
  const vision = useVision(() => ({ slug: slug(), orgId: params.orgId ?? null }))
  return (
    <QueryView query={vision} loading={<Skeleton rows={5} />}>
      {view => <Vision view={view()} onReload={() => vision.refetch()} />}
    </QueryView>
  )
}

export default VisionPage
