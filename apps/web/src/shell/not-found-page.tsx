import { TilthError } from '../server/tilth-error.ts'
import { ProblemPage } from './problem-page.tsx'

export const NotFoundPage = () => (
  <ProblemPage error={new TilthError({ kind: 'issue', code: 'not_found' })} onRetry={() => location.reload()} home="/" />
)
