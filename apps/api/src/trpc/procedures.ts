import type { InputSchema, InstallationUseCase, UseCase } from '@tilth/host'
import { initTRPC } from '@trpc/server'
import * as v from 'valibot'
import type { RequestContext } from './request-context.ts'

const trpc = initTRPC.context<RequestContext>().create()

export const router = trpc.router

const slug = v.pipe(v.string(), v.nonEmpty())

const districtInput = <Schema extends InputSchema>(schema: Schema) => v.intersect([v.object({ slug }), schema])

export const districtQuery = <Schema extends InputSchema, Output>(useCase: UseCase<Schema, Output>) =>
  trpc.procedure.input(districtInput(useCase.input)).query(async (): Promise<Output> => {
    throw new Error(useCase.name)
  })

export const districtCommand = <Schema extends InputSchema, Output>(useCase: UseCase<Schema, Output>) =>
  trpc.procedure.input(districtInput(useCase.input)).mutation(async (): Promise<Output> => {
    throw new Error(useCase.name)
  })

export const installationQuery = <Schema extends InputSchema, Output>(useCase: InstallationUseCase<Schema, Output>) =>
  trpc.procedure.input(useCase.input).query(async (): Promise<Output> => {
    throw new Error(useCase.name)
  })

export const installationCommand = <Schema extends InputSchema, Output>(useCase: InstallationUseCase<Schema, Output>) =>
  trpc.procedure.input(useCase.input).mutation(async (): Promise<Output> => {
    throw new Error(useCase.name)
  })
