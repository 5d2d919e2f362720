import { useParams } from '@solidjs/router'
import { InvitationPage } from './invitation-page.tsx'
import { tidyJoinCode } from './tidy-join-code.ts'

/** `/join/:code`: a code that was typed or scanned. */
const CodeInvitationPage = () => {
  const params = useParams()
  return <InvitationPage how={{ code: tidyJoinCode(params.code ?? '') }} />
}

export default CodeInvitationPage
