import { cleanup, screen } from '@solidjs/testing-library'
import { afterEach, expect, it } from 'vitest'
import { renderInDistrict } from '../../test/render-in-district.tsx'
import { DocumentIssues } from './document-issues.tsx'
import type { Judgement } from './queries.ts'

afterEach(cleanup)

const judgement: Judgement = {
  kind: 'manifest',
  suggestedId: null,
  preview: null,
  issues: [
    { code: 'framework.unknown_field', params: { meant: 'licence' }, path: 'frameworks.0.license', line: 14 },
    {
      code: 'framework.unknown_value',
      params: { found: 'ladder', allowed: 'levels, spectrum' },
      path: 'frameworks.0.scales.0.kind',
      line: 40,
    },
  ],
  more: 0,
}

it('says beside what is wrong what was found, what may stand there and what was perhaps meant, in the language of the screen', () => {
  renderInDistrict(() => <DocumentIssues judgement={judgement} onLine={null} />, 'es')
  expect(screen.getByText(/quizá quiso decir: licence/)).toBeTruthy()
  expect(screen.getByText(/hay: ladder; se admite: levels, spectrum/)).toBeTruthy()
})
