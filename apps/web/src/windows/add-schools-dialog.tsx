import { RadioGroup, Skeleton, showToast, useI18n } from '@tilth/ui'
import { createSignal, Show } from 'solid-js'
import { FormDialog } from '../people/form-dialog.tsx'
import { usePeople } from '../people/queries.ts'
import type { PeopleView } from '../rounds/choosable-people.ts'
import { useDistrict } from '../shell/district-context.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import { type WindowView, windowCommands } from './queries.ts'
import { type SchoolChoices, schoolChoices } from './school-choices.ts'
import { SchoolsPicker } from './schools-picker.tsx'
import { type WindowDraft, windowFields } from './window-draft.ts'

const without = (choices: SchoolChoices, taken: ReadonlySet<string>): SchoolChoices => ({
  groups: choices.groups
    .map(group => ({ ...group, schools: group.schools.filter(school => !taken.has(school.id)) }))
    .filter(group => group.schools.length > 0),
  others: choices.others.filter(other => !taken.has(other.id)),
})

/** More schools for a window that exists, with the same set-up. A school that left does not come back. */
export const AddSchoolsDialog = (props: { readonly window: WindowView; readonly onClose: () => void }) => {
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const people = usePeople(slug)
  const [chosen, setChosen] = createSignal<readonly string[]>([])
  const [team, setTeam] = createSignal<WindowDraft['team']>('role-holders')
  const [attempt, setAttempt] = createSignal(0)
  const add = useMutationWithIssues({
    mutate: async (schools: readonly string[]): Promise<unknown> =>
      windowCommands(slug()).addSchools({ windowId: props.window.id, schools: [...schools], people: team() }),
    touches: ['windows', 'rounds', 'home'],
  })
  const choices = (view: PeopleView): SchoolChoices =>
    without(schoolChoices(view, { orgId: props.window.orgId, locale: locale() }), new Set(props.window.schools.map(school => school.orgId)))
  const problem = () => (attempt() > 0 && chosen().length === 0 ? t('windows.problem_schools') : undefined)
  const save = async (): Promise<void> => {
    setAttempt(count => count + 1)
    if (chosen().length === 0) return
    const outcome = await add.run(chosen())
    if (!outcome.ok) return
    showToast({ text: t('windows.added_toast', { count: chosen().length }) })
    props.onClose()
  }
  return (
    <FormDialog
      title={t('windows.add_schools')}
      lead={<p>{t('windows.add_schools_text')}</p>}
      saveLabel={t('windows.add_schools_confirm')}
      width="wide"
      isBusy={add.isBusy()}
      error={add.error()}
      problems={[{ field: windowFields.schools, message: problem() }]}
      attempt={attempt()}
      onSave={() => void save()}
      onClose={() => props.onClose()}
    >
      <QueryView query={people} loading={<Skeleton rows={4} />}>
        {view => (
          <Show when={choices(view()).groups.length + choices(view()).others.length > 0} fallback={<p>{t('windows.add_schools_none')}</p>}>
            <SchoolsPicker choices={choices(view())} chosen={chosen()} onChange={setChosen} error={problem()} />
            <RadioGroup
              legend={t('windows.form_team')}
              options={(['role-holders', 'none'] as const).map(value => ({
                value,
                label: t(`windows.form_team_${value}`),
                hint: t(`windows.form_team_${value}_text`),
              }))}
              value={team()}
              onChange={setTeam}
            />
          </Show>
        )}
      </QueryView>
    </FormDialog>
  )
}
