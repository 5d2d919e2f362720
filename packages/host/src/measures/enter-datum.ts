import { ok, type Result } from '@tilth/core'
import type { DistrictContext } from '../use-case/context.ts'
import { decideAndWrite } from '../use-case/decide-and-write.ts'
import { datumStatements, type NewDatum, removalStatements } from './datum-statements.ts'

/** One value from a screen. Issues: those of `datumStatements`. */
export const enter = (context: DistrictContext, given: Omit<NewDatum, 'source'>): Promise<Result<null>> =>
  decideAndWrite<null>(context, async () => {
    const write = await datumStatements(context, { ...given, source: 'screen' })
    return write.ok ? ok({ ...write.value, output: null }) : write
  })

type Named = Pick<NewDatum, 'measureId' | 'orgId' | 'on'> & { readonly group: string; readonly version: number }

/** Issues: those of `removalStatements`. */
export const setRemoved = (context: DistrictContext, given: Named & { readonly isRemoved: boolean }): Promise<Result<null>> =>
  decideAndWrite<null>(context, async () => {
    const write = await removalStatements(context, given)
    return write.ok ? ok({ ...write.value, output: null }) : write
  })

export interface Correction extends Named {
  /** The day it is on from now on. */
  readonly newOn: string
  readonly value: number
  readonly denominator: number | null
  readonly note: string
}

/** Another value, another note, or another day for a value that stands: then it is gone from the old day and on the new one, together. */
export const correct = (context: DistrictContext, { newOn, ...given }: Correction): Promise<Result<null>> =>
  decideAndWrite<null>(context, async () => {
    if (newOn === given.on) {
      const write = await datumStatements(context, { ...given, source: 'screen' })
      return write.ok ? ok({ ...write.value, output: null }) : write
    }
    const { version: _, ...moved } = given
    const [away, there] = await Promise.all([
      removalStatements(context, { ...given, isRemoved: true }),
      datumStatements(context, { ...moved, on: newOn, source: 'screen' }),
    ])
    if (!away.ok) return away
    if (!there.ok) return there
    return ok({
      statements: [...away.value.statements, ...there.value.statements],
      expect: [...there.value.expect, ...away.value.expect].slice(0, 1),
      output: null,
    })
  })
