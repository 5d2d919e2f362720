import { NotFoundPage } from './not-found-page.tsx'
import { OutsideLayout } from './outside-layout.tsx'

/** An address that leads nowhere and belongs to no district. */
export const OutsideNotFound = () => (
  <OutsideLayout>
    <NotFoundPage />
  </OutsideLayout>
)
