import { Select, TextArea, useI18n } from '@tilth/ui'
import { createMemo, createSignal, For, Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import { AddedPeopleDialog } from './added-people-dialog.tsx'
import type { DialogProps } from './dialog-props.ts'
import { FormDialog } from './form-dialog.tsx'
import styles from './people.module.css'
import { type AddedPerson, type Role, rolesAt } from './people-view.ts'
import { peopleCommands } from './queries.ts'
import { type PastedRow, readPastedList } from './read-pasted-list.ts'

const PreviewTable = (props: { readonly rows: readonly PastedRow[] }) => {
  const { t } = useI18n()
  return (
    <div class={styles.preview}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('people.row')}</th>
            <th scope="col">{t('people.name')}</th>
            <th scope="col">{t('people.email')}</th>
            <th scope="col">{t('people.position')}</th>
            <th scope="col">{t('people.preview_state')}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.rows}>
            {row => (
              <tr data-wrong={row.wrong === null ? undefined : ''}>
                <td>{row.line}</td>
                <td>{row.name}</td>
                <td>{row.email}</td>
                <td>{row.position}</td>
                <td>{row.wrong === null ? t('people.row_ok') : t(`people.wrong_${row.wrong}`)}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  )
}

/** A pasted list: read as it is typed, every row shown with what is wrong, nobody added until all are right. */
export const AddPeopleDialog = (props: DialogProps) => {
  const { t } = useI18n()
  const { slug } = useDistrict()
  const [pasted, setPasted] = createSignal('')
  const [role, setRole] = createSignal<Role>('member')
  const [attempts, setAttempts] = createSignal(0)
  const [added, setAdded] = createSignal<readonly AddedPerson[] | null>(null)
  const adding = useMutationWithIssues({ mutate: peopleCommands(slug()).add, touches: ['people'] })

  const here = createMemo(() => new Set(props.view.people.flatMap(person => (person.email === null ? [] : [person.email.toLowerCase()]))))
  const rows = createMemo(() => readPastedList(pasted(), here()))
  const wrong = () => rows().filter(row => row.wrong !== null).length
  const ready = () => rows().length - wrong()
  const problem = (): string | undefined => {
    if (attempts() === 0) return undefined
    if (rows().length === 0) return t('people.add_empty')
    return wrong() > 0 ? `${t('people.wrong_title', { count: wrong() })}. ${t('people.wrong_text')}` : undefined
  }

  const add = async (): Promise<void> => {
    setAttempts(count => count + 1)
    if (problem() !== undefined) return
    const outcome = await adding.run({
      orgId: props.org.id,
      role: role(),
      rows: rows().map(({ name, email, position }) => ({ name, email, position })),
    })
    if (outcome.ok) setAdded(outcome.value.added)
  }

  return (
    <Show
      when={added()}
      fallback={
        <FormDialog
          title={t('people.add_to', { org: props.org.name })}
          lead={<p>{t('people.add_lead')}</p>}
          saveLabel={t('people.add_do', { count: ready() })}
          isBusy={adding.isBusy()}
          error={adding.error()}
          problems={[{ field: 'people-list', message: problem() }]}
          attempt={attempts()}
          width="wide"
          onSave={add}
          onClose={props.onClose}
        >
          <TextArea
            id="people-list"
            label={t('people.add_list')}
            hint={t('people.add_example')}
            value={pasted()}
            onInput={setPasted}
            error={problem()}
            rows={6}
            spellcheck={false}
          />
          <Select
            label={t('people.add_role')}
            hint={t(`people.does_${role()}`)}
            options={rolesAt(props.org).map(value => ({ value, label: t(`people.role_${value}`) }))}
            value={role()}
            onChange={setRole}
            width="medium"
          />
          <Show when={rows().length > 0}>
            <div>
              <p class={styles.previewCount} aria-live="polite">
                {t('people.preview')}: {t('people.preview_count', { ready: ready(), wrong: wrong() })}
              </p>
              <PreviewTable rows={rows()} />
            </div>
          </Show>
        </FormDialog>
      }
    >
      {people => <AddedPeopleDialog people={people()} org={props.org} onClose={props.onClose} />}
    </Show>
  )
}
