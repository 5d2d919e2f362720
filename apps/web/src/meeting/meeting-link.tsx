import { Icon, LinkButton, MonitorIcon, useI18n } from '@tilth/ui'
import { useDistrict } from '../shell/district-context.tsx'
import { type MeetingDoor, meetingHref } from './meeting-href.ts'

/** From a round into its meeting. */
export const MeetingLink = (props: { readonly round: MeetingDoor }) => {
  const { t } = useI18n()
  const { slug } = useDistrict()
  return (
    <LinkButton href={meetingHref(slug(), props.round)} before={<Icon of={MonitorIcon} />}>
      {t(props.round.may.edit ? 'meeting.run' : 'meeting.follow')}
    </LinkButton>
  )
}
