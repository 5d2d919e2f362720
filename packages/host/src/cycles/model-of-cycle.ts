import { err, issue, ok, type Result } from '@tilth/core'
import type { CycleModel } from '@tilth/core/cycles'
import type { Statement } from '@tilth/db'
import type { DistrictContext } from '../use-case/context.ts'
import { localizeCycleModel } from '../work-documents/localized-documents.ts'
import { listCycleModels, type OfferedCycleModel } from '../work-documents/offered-documents.ts'
import { pinStatements, readCycleModel } from '../work-documents/pinned-documents.ts'

/** The exact model a cycle was begun with, in the language asked for. */
export const readModel = async (
  context: Pick<DistrictContext, 'db'>,
  asked: { readonly hash: string; readonly locale: string },
): Promise<CycleModel> => localizeCycleModel(await readCycleModel(context, asked.hash), asked.locale)

/** Names one of the models an org may use; two plugins may bring a model of the same id. */
export const keyOf = ({ pluginId, model }: OfferedCycleModel): string => `${pluginId}/${model.id}`

/** Says of a planned cycle that it goes by the very document of the cycle it follows, also where a newer edition is offered by now. */
export const sameModel = 'same'

/** The model a new cycle goes by. Issue: `cycle.unknown_model`. */
export const pinModel = async (
  context: DistrictContext,
  asked: { readonly orgId: string; readonly key: string; readonly followed: string | null; readonly locale: string },
): Promise<Result<{ readonly hash: string; readonly model: CycleModel; readonly statements: readonly Statement[] }>> => {
  if (asked.key === sameModel && asked.followed !== null)
    return ok({ hash: asked.followed, model: await readModel(context, { hash: asked.followed, locale: asked.locale }), statements: [] })
  const offered = (await listCycleModels(context, asked.orgId)).find(candidate => keyOf(candidate) === asked.key)
  if (!offered) return err(issue('cycle.unknown_model', { path: ['model'] }))
  return ok({ ...pinStatements(context, offered.model), model: localizeCycleModel(offered.model, asked.locale) })
}
