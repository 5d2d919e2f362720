import { ok } from '@tilth/core'
import * as v from 'valibot'
import { ownSubject, rootSubject } from '../people/policy.ts'
import { defineUseCase } from '../use-case/use-case.ts'
import { changeProfile, keepLocale } from './edit-district.ts'
import { readHomeView } from './read-home.ts'
import { readMyself } from './read-me.ts'
import type { HomeView } from './views.ts'

const locale = v.picklist(['en', 'es'])

export const readMe = defineUseCase({
  kind: 'query',
  name: 'district.me',
  input: v.object({}),
  policy: { action: 'own.read', subject: ownSubject },
  run: readMyself,
})

export const readHome = defineUseCase({
  kind: 'query',
  name: 'district.home',
  input: v.object({ locale }),
  policy: { action: 'own.read', subject: ownSubject },
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
  policy: { action: 'district.edit', subject: rootSubject },
  run: changeProfile,
})

export const chooseLocale = defineUseCase({
  kind: 'command',
  name: 'district.choose_locale',
  input: v.object({ locale }),
  policy: { action: 'own.edit', subject: ownSubject },
  run: (context, input) => keepLocale(context, input.locale),
})
