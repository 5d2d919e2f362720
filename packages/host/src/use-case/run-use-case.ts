import { err, type Issue, issue, type Result } from '@tilth/core'
import { can } from '@tilth/core/access'
import * as v from 'valibot'
import type { DistrictContext, InstallationContext } from './context.ts'
import type { InputSchema, InstallationUseCase, UseCase } from './use-case.ts'

const parseInput = <Schema extends InputSchema>(schema: Schema, raw: unknown): Result<v.InferOutput<Schema>, Issue> => {
  const parsed = v.safeParse(schema, raw)
  if (parsed.success) return { ok: true, value: parsed.output }
  const [first] = parsed.issues
  const path = first.path?.map(part => part.key).filter(key => typeof key === 'string' || typeof key === 'number')
  return err(issue('input.invalid', { ...(path ? { path } : {}), params: { problem: first.type } }))
}

/** The only way in: parse, find the subject, ask `can`, run. What the actor may not even see is answered as not found. */
export const runUseCase = async <Schema extends InputSchema, Output>(
  useCase: UseCase<Schema, Output>,
  context: DistrictContext,
  raw: unknown,
): Promise<Result<Output, Issue>> => {
  const input = parseInput(useCase.input, raw)
  if (!input.ok) return input
  const subject = await useCase.policy.subject(context, input.value)
  if (subject === null) return err(issue('not_found'))
  if (!can(context.actor, useCase.policy.action, subject)) return err(issue('denied'))
  return useCase.run(context, input.value)
}

export const runInstallationUseCase = async <Schema extends InputSchema, Output>(
  useCase: InstallationUseCase<Schema, Output>,
  context: InstallationContext,
  raw: unknown,
): Promise<Result<Output, Issue>> => {
  const input = parseInput(useCase.input, raw)
  if (!input.ok) return input
  if (useCase.admits === 'account' && context.account === null) return err(issue('session.none'))
  return useCase.run(context, input.value)
}
