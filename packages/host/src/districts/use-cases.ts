import { ok } from '@tilth/core'
import * as v from 'valibot'
import { noSubject, notBuilt } from '../use-case/not-built.ts'
import { defineUseCase } from '../use-case/use-case.ts'
import { readHomeView } from './read-home.ts'
import type { HomeView, MeView } from './views.ts'

const locale = v.picklist(['en', 'es'])

export const readMe = defineUseCase({
  kind: 'query',
  name: 'district.me',
  input: v.object({}),
  policy: { action: 'own.read', subject: noSubject },
  run: () => notBuilt<MeView>(),
})

export const readHome = defineUseCase({
  kind: 'query',
  name: 'district.home',
  input: v.object({ locale }),
  policy: { action: 'own.read', subject: noSubject },
  run: async (context, input) => ok<HomeView>(await readHomeView(context, input.locale)),
})

export const editProfile = defineUseCase({
  kind: 'command',
  name: 'district.edit',
  input: v.object({
    name: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(160)),
    code: v.nullable(v.pipe(v.string(), v.trim(), v.regex(/^\d{7}$|^\d{14}$/))),
    languages: v.pipe(v.array(locale), v.minLength(1)),
    timeZone: v.pipe(v.string(), v.nonEmpty()),
    schoolYearStart: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12)),
  }),
  policy: { action: 'district.edit', subject: noSubject },
  run: () => notBuilt<null>(),
})

export const chooseLocale = defineUseCase({
  kind: 'command',
  name: 'district.choose_locale',
  input: v.object({ locale }),
  policy: { action: 'own.edit', subject: noSubject },
  run: () => notBuilt<null>(),
})
