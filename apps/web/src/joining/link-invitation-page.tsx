import { useParams } from '@solidjs/router'
import { InvitationPage } from './invitation-page.tsx'

/** `/d/:slug/invite/:token`: a link somebody was given. Opening it uses nothing up. */
const LinkInvitationPage = () => {
  const params = useParams()
  return <InvitationPage how={{ slug: params.slug ?? '', token: params.token ?? '' }} />
}

export default LinkInvitationPage
