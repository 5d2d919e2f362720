import { shortestPassword } from '../session/shortest-password.ts'
import type { SetupDraft } from './setup-draft.ts'

export const setupSteps = ['account', 'district', 'calendar', 'schools', 'start'] as const
export type SetupStep = (typeof setupSteps)[number]

export interface StepProblem {
  /** Id of the field. */
  readonly field: string
  readonly message:
    | 'setup.problem_name'
    | 'setup.problem_email'
    | 'setup.problem_password'
    | 'setup.problem_district'
    | 'setup.problem_code'
    | 'setup.problem_time_zone'
    | 'setup.problem_school_long'
}

const longestSchool = 160
const emailShape = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

export const schoolsOf = (pasted: string): readonly string[] => [
  ...new Set(
    pasted
      .split(/\r?\n/)
      .map(line => line.trim())
      .filter(line => line !== ''),
  ),
]

/** Digits only; people write the code with dashes and spaces. Null where it was left out. */
export const districtCodeOf = (typed: string): string | null => {
  const digits = typed.replaceAll(/[\s-]/g, '')
  return digits === '' ? null : digits
}

/** What has to be put right before the next step, in the order of the fields. */
export const problemsOf = (step: SetupStep, typed: { readonly draft: SetupDraft; readonly password: string }): readonly StepProblem[] => {
  const { draft, password } = typed
  const code = districtCodeOf(draft.code)
  const all: Readonly<Record<SetupStep, readonly (StepProblem | false)[]>> = {
    account: [
      draft.name.trim() === '' && { field: 'setup-name', message: 'setup.problem_name' },
      !emailShape.test(draft.email.trim()) && { field: 'setup-email', message: 'setup.problem_email' },
      password.length < shortestPassword && { field: 'setup-password', message: 'setup.problem_password' },
    ],
    district: [
      draft.districtName.trim() === '' && { field: 'setup-district', message: 'setup.problem_district' },
      code !== null && !/^(\d{7}|\d{14})$/.test(code) && { field: 'setup-code', message: 'setup.problem_code' },
    ],
    calendar: [draft.timeZone === '' && { field: 'setup-time-zone', message: 'setup.problem_time_zone' }],
    schools: [
      schoolsOf(draft.schools).some(school => school.length > longestSchool) && {
        field: 'setup-schools',
        message: 'setup.problem_school_long',
      },
    ],
    start: [],
  }
  return all[step].filter(problem => problem !== false)
}
