import { Match, Switch } from 'solid-js'
import { AddPeopleDialog } from './add-people-dialog.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import type { OpenDialog } from './open-dialog.ts'
import { ArchiveOrgDialog, EditOrgDialog, NewOrgDialog } from './org-dialogs.tsx'
import type { Org, PeopleView, Person } from './people-view.ts'
import { EditPersonDialog, RemovePersonDialog } from './person-dialogs.tsx'
import { RolesDialog } from './roles-dialog.tsx'
import { PasswordLinkDialog, PersonalLinkDialog } from './secret-link-dialogs.tsx'

/** Whichever question is being asked about a place or a person; at most one at a time. */
export const PeopleDialogs = (props: {
  readonly open: OpenDialog | null
  readonly org: Org
  readonly view: PeopleView
  readonly onClose: () => void
  readonly onChoose: (orgId: string) => void
}) => {
  const is = (kind: OpenDialog['kind']) => props.open?.kind === kind
  const person = (kind: OpenDialog['kind']): Person | undefined => {
    const open = props.open
    return open?.kind === kind && 'personId' in open ? props.view.people.find(one => one.id === open.personId) : undefined
  }
  const shared = {
    get org() {
      return props.org
    },
    get view() {
      return props.view
    },
    onClose: () => props.onClose(),
  }
  return (
    <Switch>
      <Match when={is('add')}>
        <AddPeopleDialog {...shared} />
      </Match>
      <Match when={is('invite')}>
        <InviteDialog {...shared} />
      </Match>
      <Match when={is('new-org')}>
        <NewOrgDialog {...shared} />
      </Match>
      <Match when={is('edit-org')}>
        <EditOrgDialog {...shared} />
      </Match>
      <Match when={is('archive-org')}>
        <ArchiveOrgDialog {...shared} onArchived={() => props.onChoose(props.org.parentId ?? '')} />
      </Match>
      <Match when={person('edit')}>{found => <EditPersonDialog {...shared} person={found()} />}</Match>
      <Match when={person('roles')}>{found => <RolesDialog {...shared} person={found()} />}</Match>
      <Match when={person('remove')}>{found => <RemovePersonDialog {...shared} person={found()} />}</Match>
      <Match when={person('password')}>{found => <PasswordLinkDialog {...shared} person={found()} />}</Match>
      <Match when={person('renew')}>{found => <PersonalLinkDialog {...shared} person={found()} />}</Match>
    </Switch>
  )
}
