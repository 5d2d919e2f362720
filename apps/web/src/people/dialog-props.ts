import type { Org, PeopleView, Person } from './people-view.ts'

export interface DialogProps {
  readonly org: Org
  readonly view: PeopleView
  readonly onClose: () => void
}

export type PersonDialogProps = DialogProps & { readonly person: Person }
