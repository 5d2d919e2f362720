import { ok } from '@tilth/core'
import * as v from 'valibot'
import { ownSubject, rootSubject } from '../people/policy.ts'
import { defineUseCase } from '../use-case/use-case.ts'
import { choose, readMyMail } from './choose-mail.ts'
import { sendToAll } from './send-reminders.ts'
import type { MailView } from './views.ts'

export const readMail = defineUseCase({
  kind: 'query',
  name: 'nudges.mail',
  input: v.object({}),
  policy: { action: 'own.read', subject: ownSubject },
  run: async context => ok<MailView>(await readMyMail(context)),
})

/** Off until somebody asks for it, each for themselves. */
export const chooseMail = defineUseCase({
  kind: 'command',
  name: 'nudges.choose_mail',
  input: v.object({ wanted: v.boolean() }),
  policy: { action: 'own.edit', subject: ownSubject },
  run: choose,
})

/** Run by a job. */
export const sendReminders = defineUseCase({
  kind: 'command',
  name: 'nudges.send',
  input: v.object({}),
  policy: { action: 'district.edit', subject: rootSubject },
  run: sendToAll,
})
