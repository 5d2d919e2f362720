import { Section } from '@tilth/ui'
import { For, Index, Match, Show, Switch } from 'solid-js'
import { ActionsPart } from './actions-part.tsx'
import { ChallengeList } from './challenge-list.tsx'
import { PeopleList, ResourceList } from './plain-lists.tsx'
import styles from './plan.module.css'
import type { PlanPrompt, PlanView } from './queries.ts'
import { TextAnswer } from './text-answer.tsx'

type Part = PlanView['template']['parts'][number]

const Prompt = (props: { readonly prompt: PlanPrompt }) => (
  <Switch>
    <Match when={props.prompt.kind === 'text'}>
      <TextAnswer prompt={props.prompt} />
    </Match>
    <Match when={true}>
      <div class={styles.prompt}>
        <h3 class={styles.question}>{props.prompt.label}</h3>
        <Show when={props.prompt.help}>{help => <p class={styles.help}>{help()}</p>}</Show>
        <Switch>
          <Match when={props.prompt.kind === 'challenges'}>
            <ChallengeList prompt={props.prompt} />
          </Match>
          <Match when={props.prompt.kind === 'people'}>
            <PeopleList prompt={props.prompt} />
          </Match>
          <Match when={props.prompt.kind === 'assets'}>
            <ResourceList prompt={props.prompt} kind="asset" />
          </Match>
          <Match when={props.prompt.kind === 'needs'}>
            <ResourceList prompt={props.prompt} kind="need" />
          </Match>
          <Match when={props.prompt.kind === 'actions'}>
            <ActionsPart prompt={props.prompt} />
          </Match>
        </Switch>
      </div>
    </Match>
  </Switch>
)

/** Ids of prompts that stand beside each other: answers in words three to a row, resources at hand beside those still needed. */
const rowsOf = (prompts: readonly PlanPrompt[]): readonly (readonly string[])[] => {
  const rows: PlanPrompt[][] = []
  for (const prompt of prompts) {
    const last = rows.at(-1)
    const before = last?.at(-1)
    const isBeside =
      before !== undefined && ((prompt.kind === 'text' && before.kind === 'text') || (prompt.kind === 'needs' && before.kind === 'assets'))
    if (last && isBeside && last.length < 3) last.push(prompt)
    else rows.push([prompt])
  }
  return rows.map(row => row.map(prompt => prompt.id))
}

/**
 * One part of the template with what it asks, in its order. Prompts keep their place by id while the plan is read again: somebody may be
 * writing in one.
 */
export const TemplatePart = (props: { readonly part: Part }) => {
  const rows = () => rowsOf(props.part.prompts)
  return (
    <Section title={props.part.label}>
      <div class={styles.part}>
        <Index each={rows()}>
          {row => (
            <div class={styles.beside} data-count={row().length}>
              <For each={row()}>
                {id => <Show when={props.part.prompts.find(prompt => prompt.id === id)}>{prompt => <Prompt prompt={prompt()} />}</Show>}
              </For>
            </div>
          )}
        </Index>
      </div>
    </Section>
  )
}
