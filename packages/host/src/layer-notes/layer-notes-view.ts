import { can } from '@tilth/core/access'
import { translate } from '@tilth/core/conditions'
import { creditOf } from '../rounds/form-view.ts'
import { readPinnedFramework } from '../rounds/pinned-framework.ts'
import { subjectOf } from '../rounds/policy.ts'
import { isRevealed, type RoundFacts } from '../rounds/round-facts.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { noteKey, readNewestNotes } from './layer-note-store.ts'
import { promptedLayers } from './prompts.ts'
import type { LayerNotesView } from './views.ts'

export const layerNotesView = async (
  context: DistrictContext,
  { facts, locale }: { readonly facts: RoundFacts; readonly locale: string },
): Promise<LayerNotesView> => {
  const [{ framework }, written] = await Promise.all([
    readPinnedFramework(context, facts.round.frameworkHash),
    readNewestNotes(context, facts.round.id),
  ])
  const localized = translate(framework, locale)
  return {
    round: {
      id: facts.round.id,
      title: facts.round.title,
      orgName: facts.orgName,
      state: facts.round.state,
      revealed: isRevealed(facts),
    },
    framework: creditOf(framework, localized),
    layers: promptedLayers(localized).map(({ prompts, ...layer }) => ({
      ...layer,
      notes: prompts.map(prompt => {
        const note = written.get(noteKey(layer.code, prompt.id))
        return {
          prompt: prompt.id,
          question: prompt.question,
          version: note?.version ?? 0,
          text: note?.text ?? '',
          writtenBy: note?.writtenBy ?? null,
          writtenAt: note?.writtenAt.toISOString() ?? null,
        }
      }),
    })),
    may: { write: can(context.actor, 'layer_note.write', subjectOf(facts)) },
  }
}
