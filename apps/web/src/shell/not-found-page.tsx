import { ProblemPage } from './problem-page.tsx'
import { TilthError } from '../server/tilth-error.ts'

export const NotFoundPage = () => <ProblemPage error={new TilthError({ kind: 'issue', code: 'not_found' })} onRetry={() => location.reload()} home="/" />
