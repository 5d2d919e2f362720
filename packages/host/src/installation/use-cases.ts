import { ok } from '@tilth/core'
import * as v from 'valibot'
import { newPassword } from '../accounts/new-password.ts'
import { defineInstallationUseCase } from '../use-case/use-case.ts'
import { setUp } from './complete-setup.ts'
import { readSession } from './read-session.ts'
import { isSetupSecret } from './setup-link.ts'
import type { SessionView } from './views.ts'

export const currentSession = defineInstallationUseCase({
  kind: 'query',
  name: 'session.current',
  input: v.object({}),
  admits: 'anybody',
  run: async context => ok<SessionView>(await readSession(context)),
})

const month = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12))

export const checkSetupLink = defineInstallationUseCase({
  kind: 'query',
  name: 'setup.check',
  input: v.object({ token: v.string() }),
  admits: 'setup-link',
  run: async (context, input) => ok({ valid: await isSetupSecret(context, input.token) }),
})

/** One transaction in the control database and one new district: nothing half made. The api signs the new account in. */
export const completeSetup = defineInstallationUseCase({
  kind: 'command',
  name: 'setup.complete',
  input: v.object({
    token: v.string(),
    account: v.object({
      name: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(120)),
      email: v.pipe(v.string(), v.trim(), v.toLowerCase(), v.email()),
      password: newPassword,
    }),
    district: v.object({
      name: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(160)),
      code: v.nullable(v.pipe(v.string(), v.trim(), v.regex(/^\d{7}$|^\d{14}$/))),
      languages: v.pipe(v.array(v.picklist(['en', 'es'])), v.minLength(1)),
      timeZone: v.pipe(v.string(), v.nonEmpty()),
      schoolYearStart: month,
    }),
    schools: v.pipe(v.array(v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(160))), v.maxLength(200)),
    withDemo: v.boolean(),
  }),
  admits: 'setup-link',
  run: setUp,
})
