import { Skeleton, useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import { FindingForm } from '../results/finding-form.tsx'
import { useResults } from '../results/queries.ts'
import { useDistrict } from '../shell/district-context.tsx'
import { QueryView } from '../shell/query-view.tsx'

export interface AgreeFormProps {
  readonly roundId: string
  /** A revealed condition. */
  readonly code: string
  readonly onDirty: (isDirty: boolean) => void
  readonly onKept?: (() => void) | undefined
}

/** What the team agrees about a condition, in the middle of the meeting: the same form as on the condition's own page. */
export const AgreeForm = (props: AgreeFormProps) => {
  const { locale } = useI18n()
  const { slug } = useDistrict()
  const results = useResults(() => ({ slug: slug(), roundId: props.roundId, locale: locale() }))
  return (
    <QueryView query={results} loading={<Skeleton rows={4} />}>
      {seen => (
        <Show when={seen().items.some(item => item.code === props.code) && props.code} keyed>
          {code => {
            const item = () => seen().items.find(one => one.code === code)
            return (
              <Show when={item()}>
                {known => (
                  <FindingForm
                    roundId={props.roundId}
                    item={known()}
                    onReload={() => results.refetch()}
                    onDirty={props.onDirty}
                    onKept={props.onKept}
                  />
                )}
              </Show>
            )
          }}
        </Show>
      )}
    </QueryView>
  )
}
