import { cleanup, fireEvent, screen } from '@solidjs/testing-library'
import { afterEach, expect, it } from 'vitest'
import { answerServer } from '../../test/answer-server.ts'
import { renderForAdministrator } from '../../test/render-in-district.tsx'
import AddDocumentPage from './add-document-page.tsx'
import type { DocumentPreview, Judgement } from './queries.ts'

const preview: DocumentPreview = {
  pluginId: 'own-words',
  version: '2.0.0',
  name: 'Own words',
  summary: '',
  maker: 'Alder Valley',
  languages: ['en'],
  frameworks: [],
  cycleModels: [],
  planTemplates: [],
  recordTypes: [],
  follows: null,
}
const fine: Judgement = { kind: 'manifest', suggestedId: null, issues: [], more: 0, preview }
const found = (line: number | null): Judgement['issues'][number] => ({
  code: 'plugin.not_json',
  params: { line: 1, column: 1 },
  path: '',
  line,
})

const scene = async (judgement: Judgement) => {
  answerServer({
    'ownDocuments.list': () => ({ plugins: [] }),
    'ownDocuments.check': () => judgement,
    'ownDocuments.add': () => ({ documentId: 'document', judgement }),
  })
  renderForAdministrator(AddDocumentPage)
  await screen.findByText('Nothing has been added here yet.')
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const putIn = (text: string) => fireEvent.input(screen.getByLabelText('Or paste it'), { target: { value: text } })
const addIt = async () => {
  putIn('{}')
  press('Check it')
  fireEvent.click(await screen.findByRole('button', { name: 'Add to this district' }))
  await screen.findByText('Own words is added.')
}

afterEach(() => {
  cleanup()
  sessionStorage.clear()
})

it('says that nothing was put in when nothing was, and no more once something was added', async () => {
  await scene(fine)
  press('Check it')
  expect(screen.getByText('Paste the document or choose a file first.')).toBeTruthy()
  await addIt()
  expect(screen.queryByText('Paste the document or choose a file first.')).toBe(null)
  expect(screen.getByText(/It is off until you switch it on/)).toBeTruthy()
})

it('says of a newer version whose place it takes, and not that it is off', async () => {
  await scene({ ...fine, preview: { ...preview, follows: { version: '1.0.0', editions: [{ frameworkId: 'own', from: 1, to: 2 }] } } })
  await addIt()
  expect(screen.getByText(/It takes the place of version 1.0.0/)).toBeTruthy()
  expect(screen.queryByText(/It is off until/)).toBe(null)
  expect(screen.getByRole('link', { name: 'Say how the editions belong together' })).toBeTruthy()
})

it('lists what is wrong in the order of the lines, what is about the whole first', async () => {
  await scene({ ...fine, preview: null, issues: [found(66), found(11), found(null), found(43)] })
  putIn('{}')
  press('Check it')
  const buttons = await screen.findAllByRole('button', { name: /^Go to line/ })
  expect(buttons.map(button => button.textContent)).toEqual(['Go to line 11', 'Go to line 43', 'Go to line 66'])
  expect(screen.getAllByRole('listitem')[0]?.textContent).toContain('The whole document')
})
