import { Button, ConfirmDialog, Section, useI18n } from '@tilth/ui'
import { createSignal, For, Show } from 'solid-js'
import { recordPaths } from '../records/record-paths.ts'
import type { TilthError } from '../server/tilth-error.ts'
import { useDistrict } from '../shell/district-context.tsx'
import { errorWords } from '../shell/error-words.ts'
import { EntryActs } from './entry-acts.tsx'
import { lineOf } from './entry-lines.ts'
import { NodeForm } from './node-form.tsx'
import styles from './outline.module.css'
import { countBelow, kindBelow, type NodeEntry, type NodeKind, type OutlineNode, outlineOf } from './outline.ts'
import { usePlan } from './plan-context.tsx'

const Cycles = (props: { readonly entry: NodeEntry }) => {
  const { t } = useI18n()
  const { slug } = useDistrict()
  const plan = usePlan()
  const cycles = () => plan.view().outline.cycles[props.entry.id] ?? []
  return (
    <div class={styles.tests}>
      <For each={cycles()}>
        {cycle => (
          <a class={styles.test} href={`/d/${slug()}/cycles/${cycle.id}`}>
            <span class={styles.plate}>{cycle.number}</span>
            <span>
              <strong>{cycle.decision ?? cycle.stage}</strong>
              <span class={styles.title}>{cycle.title}</span>
            </span>
          </a>
        )}
      </For>
      <Show when={plan.mayWrite()}>
        <a
          class={styles.start}
          href={`/d/${slug()}/plans/${plan.view().plan.id}/cycles/new?idea=${encodeURIComponent(props.entry.id)}`}
          data-print="hide"
        >
          {t(cycles().length === 0 ? 'plans.start_cycle' : 'plans.next_cycle')}
        </a>
      </Show>
    </div>
  )
}

const Hanging = (props: { readonly entry: NodeEntry }) => {
  const { t } = useI18n()
  const { slug } = useDistrict()
  const plan = usePlan()
  const origin = () => plan.view().outline.origins[props.entry.id]
  const measures = () => props.entry.content.measures.map(id => ({ id, found: plan.view().outline.measures[id] }))
  return (
    <Show when={measures().length + props.entry.content.conditions.length > 0 || origin()}>
      <ul class={styles.hanging}>
        <For each={measures()}>
          {({ id, found }) => (
            <li>
              <Show when={found} fallback={<span class={styles.quiet}>{t('plans.source_hidden')}</span>}>
                {measure => (
                  <>
                    <span class={styles.tag}>{t(`plans.measure_${measure().kind}`)}</span>{' '}
                    <a href={`/d/${slug()}/measures/${id}`}>{measure().name}</a>
                    <Show when={measure().isPutAway}>
                      {' '}
                      <span class={styles.quiet}>{t('plans.measure_put_away')}</span>
                    </Show>
                  </>
                )}
              </Show>
            </li>
          )}
        </For>
        <For each={props.entry.content.conditions}>
          {({ frameworkId, code }) => (
            <li>
              <span class={styles.code}>{code}</span>{' '}
              {plan.view().outline.conditions[`${frameworkId}/${code}`]?.label ?? t('plans.condition_unknown')}
            </li>
          )}
        </For>
        <Show when={origin()}>
          {found => (
            <li>
              <a href={recordPaths(slug()).record(found().recordId)}>
                {t('plans.from_record', { form: found().formTitle, field: found().fieldLabel, place: found().orgName })}
              </a>
            </li>
          )}
        </Show>
      </ul>
    </Show>
  )
}

interface Asking {
  readonly node: OutlineNode
  readonly error: TilthError
}

/** The node that is being written, as it was when that began; it keeps its place when somebody takes it out. */
interface Writing {
  readonly held: () => NodeEntry | null
  readonly hold: (entry: NodeEntry | null) => void
}

interface BranchProps extends Writing {
  readonly nodes: readonly OutlineNode[]
  readonly onAsk: (asking: Asking) => void
}

const Branch = (props: BranchProps) => {
  const ids = () => props.nodes.map(node => node.entry.id)
  return (
    <ul class={styles.branch}>
      <For each={ids()}>
        {id => (
          <Show when={props.nodes.find(node => node.entry.id === id)}>
            {node => <Node {...props} node={node()} siblings={props.nodes.map(one => one.entry)} />}
          </Show>
        )}
      </For>
    </ul>
  )
}

const Node = (props: BranchProps & { readonly node: OutlineNode; readonly siblings: readonly NodeEntry[] }) => {
  const { t } = useI18n()
  const plan = usePlan()
  const [isAdding, setAdding] = createSignal(false)
  const entry = () => props.node.entry
  const isWriting = () => props.held()?.id === entry().id
  const standing = () => plan.view().entries.find((one): one is NodeEntry => one.kind === 'node' && one.id === entry().id) ?? null
  const kind = () => entry().content.kind
  const takeOut = async (): Promise<void> => {
    const error = await plan.takeOut(entry())
    if (error && !error.code.startsWith('conflict')) props.onAsk({ node: props.node, error })
  }
  return (
    <li class={styles.node} data-kind={kind()} id={`entry-${entry().id}`}>
      <Show
        when={isWriting()}
        fallback={
          <div class={styles.words}>
            <p class={styles.kind}>{t(`plans.node_${kind()}`)}</p>
            <p class={styles.text}>{entry().content.text}</p>
            <Hanging entry={entry()} />
            <Show when={kind() === 'change'}>
              <Cycles entry={entry()} />
            </Show>
            <Show when={plan.mayWrite()}>
              <div class={styles.acts} data-print="hide">
                <Show when={kindBelow(kind())}>
                  {below => (
                    <Button
                      size="row"
                      variant="quiet"
                      aria-label={t(`plans.add_${below() as Exclude<NodeKind, 'aim'>}_to`, { words: lineOf(entry()) })}
                      onClick={() => setAdding(true)}
                    >
                      {t(`plans.add_${below() as Exclude<NodeKind, 'aim'>}`)}
                    </Button>
                  )}
                </Show>
                <EntryActs entry={entry()} list={props.siblings} onChange={() => props.hold(entry())} onTakeOut={() => void takeOut()} />
              </div>
            </Show>
          </div>
        }
      >
        <NodeForm entry={standing()} heldId={entry().id} kind={kind()} parent={entry().content.parent} onDone={() => props.hold(null)} />
      </Show>
      <Show when={props.node.below.length > 0}>
        <Branch nodes={props.node.below} held={props.held} hold={props.hold} onAsk={props.onAsk} />
      </Show>
      <Show when={isAdding()}>
        <NodeForm entry={null} kind={kindBelow(kind()) ?? 'change'} parent={entry().id} onDone={() => setAdding(false)} />
      </Show>
    </li>
  )
}

/** What the team thinks leads where: its aim, what drives it, and the ideas that are tested. A theory, kept up to date. */
export const OutlinePart = () => {
  const { t, locale } = useI18n()
  const plan = usePlan()
  const [adding, setAdding] = createSignal<NodeKind | null>(null)
  const [asking, setAsking] = createSignal<Asking | null>(null)
  const [held, setHeld] = createSignal<NodeEntry | null>(null)
  const entries = () => {
    const kept = held()
    const standing = plan.view().entries
    return kept === null || standing.some(entry => entry.id === kept.id) ? standing : [...standing, kept]
  }
  const nodes = () => outlineOf(entries())
  const hasAim = () => nodes().some(node => node.entry.content.kind === 'aim')
  const confirm = (): boolean | Promise<boolean> => {
    const asked = asking()
    return !asked || isTested() || plan.takeOut(asked.node.entry, true).then(error => error === null)
  }
  const isTested = () => asking()?.error.code === 'plan.node_is_being_tested'
  return (
    <Section title={t('plans.outline')} lead={<span data-print="hide">{t('plans.outline_lead')}</span>}>
      <div class={styles.outline}>
        <Show when={nodes().length > 0} fallback={<p class={styles.quiet}>{t('plans.no_outline')}</p>}>
          <Branch nodes={nodes()} held={held} hold={setHeld} onAsk={setAsking} />
        </Show>
        <Show when={plan.mayWrite()}>
          <Show
            when={adding()}
            fallback={
              <div class={styles.acts} data-print="hide">
                <Show when={!hasAim()}>
                  <Button size="row" onClick={() => setAdding('aim')}>
                    {t('plans.add_aim')}
                  </Button>
                </Show>
                <Button size="row" onClick={() => setAdding('change')}>
                  {t('plans.add_change')}
                </Button>
              </div>
            }
          >
            {kind => <NodeForm entry={null} kind={kind()} parent={null} onDone={() => setAdding(null)} />}
          </Show>
        </Show>
      </div>
      <ConfirmDialog
        open={asking() !== null}
        onOpenChange={isOpen => {
          if (!isOpen) setAsking(null)
        }}
        title={t(isTested() ? 'plans.node_stays_title' : 'plans.node_out_title')}
        confirmLabel={t(isTested() ? 'common.close' : 'plans.node_out_confirm')}
        onConfirm={confirm}
      >
        <Show when={asking()}>
          {asked => (
            <>
              <p>{errorWords(locale(), asked().error)}</p>
              <Show when={!isTested() && countBelow(asked().node) > 0}>
                <p>{t('plans.node_out_text')}</p>
              </Show>
            </>
          )}
        </Show>
      </ConfirmDialog>
    </Section>
  )
}
