import { issue, type Result } from '@tilth/core'
import {
  type DistrictContext,
  type InputSchema,
  type InstallationUseCase,
  runInstallationUseCase,
  runUseCase,
  type UseCase,
} from '@tilth/host'
import type * as v from 'valibot'
import { IssueError } from '../errors/issue-error.ts'
import { insist } from './insist.ts'
import { procedure } from './procedure.ts'
import type { RequestContext } from './request-context.ts'

type In<Schema extends InputSchema> = v.InferInput<Schema>
type Of<Schema extends InputSchema> = In<Schema> & { readonly slug: string }

/** Types the input and leaves the parsing to the use case, which everything else passes too. */
const unparsed = <Input>(): { readonly _input: Input; readonly _output: Input; readonly parse: (raw: unknown) => Input } => ({
  _input: undefined as Input,
  _output: undefined as Input,
  parse: raw => raw as Input,
})

export const openDistrict = async (context: Pick<RequestContext, 'session' | 'district'>, raw: unknown): Promise<DistrictContext> => {
  const slug = (raw as { readonly slug?: unknown } | null | undefined)?.slug
  if (typeof slug !== 'string') throw new IssueError(issue('input.invalid', { path: ['slug'] }))
  const { account, guest } = context.session
  if (!account && !guest) throw new IssueError(issue('session.none'))
  const district = await context.district(slug)
  if (!district) throw new IssueError(issue('not_found'))
  return district
}

const inDistrict = async <Schema extends InputSchema, Output>(
  useCase: UseCase<Schema, Output>,
  context: RequestContext,
  raw: unknown,
): Promise<Output> => insist(await runUseCase(useCase, await openDistrict(context, raw), raw))

export const districtQuery = <Schema extends InputSchema, Output>(useCase: UseCase<Schema, Output>) =>
  procedure
    .meta({ useCase })
    .input(unparsed<Of<Schema>>())
    .query(({ ctx, input }): Promise<Output> => inDistrict(useCase, ctx, input))

export const districtCommand = <Schema extends InputSchema, Output>(useCase: UseCase<Schema, Output>) =>
  procedure
    .meta({ useCase })
    .input(unparsed<Of<Schema>>())
    .mutation(({ ctx, input }): Promise<Output> => inDistrict(useCase, ctx, input))

type Around = <Output>(context: RequestContext, run: () => Promise<Result<Output>>) => Promise<Result<Output>>

const unlimited: Around = (_, run) => run()

export const installationQuery = <Schema extends InputSchema, Output>(
  useCase: InstallationUseCase<Schema, Output>,
  { around = unlimited }: { readonly around?: Around } = {},
) =>
  procedure
    .meta({ useCase })
    .input(unparsed<In<Schema>>())
    .query(
      async ({ ctx, input }): Promise<Output> => insist(await around(ctx, () => runInstallationUseCase(useCase, ctx.installation, input))),
    )

export interface Answering<Schema extends InputSchema, Output, Answer> {
  readonly around?: Around
  /** Turns secrets in the output into cookies and gives what the browser may read. */
  readonly answer: (context: RequestContext, done: { readonly output: Output; readonly input: In<Schema> }) => Promise<Answer>
}

export const installationCommand = <Schema extends InputSchema, Output, Answer>(
  useCase: InstallationUseCase<Schema, Output>,
  { around = unlimited, answer }: Answering<Schema, Output, Answer>,
) =>
  procedure
    .meta({ useCase })
    .input(unparsed<In<Schema>>())
    .mutation(async ({ ctx, input }): Promise<Answer> => {
      const output = insist(await around(ctx, () => runInstallationUseCase(useCase, ctx.installation, input)))
      return answer(ctx, { output, input })
    })
