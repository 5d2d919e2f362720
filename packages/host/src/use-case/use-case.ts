import type { Issue, Result } from '@tilth/core'
import type { Action, Subject } from '@tilth/core/access'
import type * as v from 'valibot'
import type { DistrictContext, InstallationContext } from './context.ts'

export type InputSchema = v.GenericSchema<unknown, unknown>

/**
 * A policy names the action and finds the subject it is done to. `null` says that the subject is not there for this actor; it is
 * answered exactly like one that does not exist.
 */
export interface Policy<Input> {
  readonly action: Action
  readonly subject: (context: DistrictContext, input: Input) => Promise<Subject | null>
}

export interface UseCase<Schema extends InputSchema, Output> {
  readonly scope: 'district'
  readonly kind: 'query' | 'command'
  /** `<slice>.<verb>`, permanent. */
  readonly name: string
  readonly input: Schema
  readonly policy: Policy<v.InferOutput<Schema>>
  readonly run: (context: DistrictContext, input: v.InferOutput<Schema>) => Promise<Result<Output, Issue>>
}

/** A use case before a district is known. It has no roles to check, so it says in words who may call it. */
export interface InstallationUseCase<Schema extends InputSchema, Output> {
  readonly scope: 'installation'
  readonly kind: 'query' | 'command'
  readonly name: string
  readonly input: Schema
  /** `anybody`: safe for a stranger; `account`: needs a signed-in account; `setup-link`: needs the one-time set-up secret. */
  readonly admits: 'anybody' | 'account' | 'setup-link'
  readonly run: (context: InstallationContext, input: v.InferOutput<Schema>) => Promise<Result<Output, Issue>>
}

export const defineUseCase = <Schema extends InputSchema, Output>(
  useCase: Omit<UseCase<Schema, Output>, 'scope'>,
): UseCase<Schema, Output> => ({ scope: 'district', ...useCase })

export const defineInstallationUseCase = <Schema extends InputSchema, Output>(
  useCase: Omit<InstallationUseCase<Schema, Output>, 'scope'>,
): InstallationUseCase<Schema, Output> => ({ scope: 'installation', ...useCase })
