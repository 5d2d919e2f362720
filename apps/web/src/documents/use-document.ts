import { useI18n } from '@tilth/ui'
import { createSignal, untrack } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import { type DocumentDraft, emptyDocument, keptDocument } from './kept-document.ts'
import {
  type AskedDocument,
  type DocumentPreview,
  documentCommands,
  type Judgement,
  type NewDocument,
  touchedByDocuments,
} from './queries.ts'

/** As the server: a larger file is told so before it travels. */
const largestFile = 5_000_000

const tooLarge: Judgement = {
  kind: 'unreadable',
  suggestedId: null,
  issues: [{ code: 'plugin.too_large', params: { limit: largestFile }, path: '', line: null }],
  more: 0,
  preview: null,
}

/** A document on its way in: read, checked, added. Whatever changes about it makes the last check void. */
export const useDocument = () => {
  const { locale } = useI18n()
  const { slug, me } = useDistrict()
  const kept = untrack(() => keptDocument(sessionStorage, { districtId: me().district.id, personId: me().personId }))
  const [draft, setDraft] = createSignal<DocumentDraft>(kept.read())
  const [judgement, setJudgement] = createSignal<Judgement | null>(null)
  const [added, setAdded] = createSignal<DocumentPreview | null>(null)
  /** Stays while the text does, so that the field does not come and go while somebody types in it. */
  const [needsId, setNeedsId] = createSignal(untrack(draft).pluginId !== '')
  const checking = useMutationWithIssues({ mutate: (input: AskedDocument) => documentCommands(slug()).check(input) })
  const adding = useMutationWithIssues({
    mutate: (input: NewDocument) => documentCommands(slug()).add(input),
    touches: touchedByDocuments,
  })

  const change = (changes: Partial<DocumentDraft>): void => {
    const next = { ...draft(), ...changes }
    setDraft(next)
    kept.keep(next)
    setJudgement(null)
    setAdded(null)
    checking.clear()
    adding.clear()
  }
  const asked = (): AskedDocument => {
    const { text, pluginId, rights } = draft()
    return { text, pluginId: pluginId.trim() === '' ? null : pluginId.trim(), rights, locale: locale() }
  }
  const judge = (found: Judgement): void => {
    setJudgement(found)
    setNeedsId(found.kind === 'framework')
    if (found.kind === 'framework' && draft().pluginId === '' && found.suggestedId !== null) {
      const next = { ...draft(), pluginId: found.suggestedId }
      setDraft(next)
      kept.keep(next)
    }
  }
  return {
    draft,
    judgement,
    added,
    needsId,
    checking,
    adding,
    change,
    readFile: async (file: File): Promise<void> => {
      if (file.size > largestFile) {
        change({ text: '', name: file.name })
        setJudgement(tooLarge)
        return
      }
      change({ text: await file.text(), name: file.name })
    },
    check: async (): Promise<void> => {
      if (draft().text.length > largestFile) {
        setJudgement(tooLarge)
        return
      }
      const isUnnamed = draft().pluginId.trim() === ''
      const found = await checking.run(asked())
      if (!found.ok) return
      judge(found.value)
      // The framework's own id is offered for the document's, so that nobody is told to fill in what is filled in already.
      if (isUnnamed && draft().pluginId !== '') {
        const again = await checking.run(asked())
        if (again.ok) judge(again.value)
      }
    },
    add: async (): Promise<void> => {
      const found = await adding.run({ ...asked(), statement: draft().statement })
      if (!found.ok) return
      judge(found.value.judgement)
      if (found.value.documentId === null || found.value.judgement.preview === null) return
      setAdded(found.value.judgement.preview)
      setJudgement(null)
      setDraft(emptyDocument)
      setNeedsId(false)
      kept.forget()
    },
    startOver: (): void => {
      setDraft(emptyDocument)
      setNeedsId(false)
      setJudgement(null)
      setAdded(null)
      kept.forget()
    },
  }
}

export type PutIn = ReturnType<typeof useDocument>
