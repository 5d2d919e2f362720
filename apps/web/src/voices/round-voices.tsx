import { Skeleton } from '@tilth/ui'
import { useDistrict } from '../shell/district-context.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { useVoices } from './queries.ts'
import { VoicePartitions } from './voice-partitions.tsx'

/** Who takes part in a round, by group; read apart from the round, so that the page does not wait for it. */
export const RoundVoices = (props: { readonly roundId: string }) => {
  const { slug } = useDistrict()
  const voices = useVoices(() => ({ slug: slug(), roundId: props.roundId }))
  return (
    <QueryView query={voices} loading={<Skeleton rows={2} />}>
      {shown => <VoicePartitions voices={shown()} />}
    </QueryView>
  )
}
