import { useQuery } from '@tanstack/solid-query'
import { districtKey } from '../server/query-keys.ts'
import { server } from '../server/server.ts'

export const usePeople = (slug: () => string) =>
  useQuery(() => ({
    queryKey: districtKey(slug(), { slice: 'people', name: 'read' }),
    queryFn: ({ signal }) => server.people.read.query({ slug: slug() }, { signal }),
  }))

type InputOf<Procedure extends { mutate: (input: never) => unknown }> = Omit<Parameters<Procedure['mutate']>[0], 'slug'>

/** Everything that changes people, orgs, roles and invitations of one district. */
export const peopleCommands = (slug: string) => ({
  addOrg: (input: InputOf<typeof server.people.addOrg>) => server.people.addOrg.mutate({ slug, ...input }),
  renameOrg: (input: InputOf<typeof server.people.renameOrg>) => server.people.renameOrg.mutate({ slug, ...input }),
  archiveOrg: (input: InputOf<typeof server.people.archiveOrg>) => server.people.archiveOrg.mutate({ slug, ...input }),
  add: (input: InputOf<typeof server.people.add>) => server.people.add.mutate({ slug, ...input }),
  edit: (input: InputOf<typeof server.people.edit>) => server.people.edit.mutate({ slug, ...input }),
  remove: (input: InputOf<typeof server.people.remove>) => server.people.remove.mutate({ slug, ...input }),
  grantRole: (input: InputOf<typeof server.people.grantRole>) => server.people.grantRole.mutate({ slug, ...input }),
  revokeRole: (input: InputOf<typeof server.people.revokeRole>) => server.people.revokeRole.mutate({ slug, ...input }),
  createInvitation: (input: InputOf<typeof server.people.createInvitation>) => server.people.createInvitation.mutate({ slug, ...input }),
  renewInvitation: (input: InputOf<typeof server.people.renewInvitation>) => server.people.renewInvitation.mutate({ slug, ...input }),
  revokeInvitation: (input: InputOf<typeof server.people.revokeInvitation>) => server.people.revokeInvitation.mutate({ slug, ...input }),
  startPasswordReset: (input: InputOf<typeof server.people.startPasswordReset>) =>
    server.people.startPasswordReset.mutate({ slug, ...input }),
})
