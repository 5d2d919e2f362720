import { type Accessor, createSignal } from 'solid-js'

export type OpenDialog =
  | { readonly kind: 'add' | 'invite' | 'new-org' | 'edit-org' | 'archive-org' }
  | { readonly kind: 'edit' | 'roles' | 'remove' | 'password' | 'renew'; readonly personId: string }

export const createOpenDialog = (): { readonly open: Accessor<OpenDialog | null>; readonly show: (dialog: OpenDialog | null) => void } => {
  const [open, setOpen] = createSignal<OpenDialog | null>(null)
  return { open, show: setOpen }
}
