import { Button, Icon, UserPlusIcon, useI18n } from '@tilth/ui'
import { createSignal, Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { AddToTeamDialog } from './add-to-team-dialog.tsx'
import type { RoundView } from './queries.ts'

/** More people for an open round, for whoever runs it and sees the district's people. */
export const AddPeopleButton = (props: { readonly round: RoundView }) => {
  const { t } = useI18n()
  const { may } = useDistrict()
  const [isAdding, setAdding] = createSignal(false)
  return (
    <Show when={props.round.may.invite && may().seePeople && props.round.state === 'open'}>
      <Button before={<Icon of={UserPlusIcon} />} onClick={() => setAdding(true)}>
        {t('rounds.add_people')}
      </Button>
      <Show when={isAdding()}>
        <AddToTeamDialog round={props.round} onClose={() => setAdding(false)} />
      </Show>
    </Show>
  )
}
