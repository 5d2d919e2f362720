import { fireEvent, screen } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { expect, it } from 'vitest'
import { renderInDistrict } from '../../test/render-in-district.tsx'
import { PeopleTable } from './people-table.tsx'
import type { PeopleView } from './people-view.ts'

type Person = PeopleView['people'][number]

const ana: Person = { id: 'ana', name: 'Ana Ruiz', email: 'ana@district.test', position: null, locale: 'en', status: 'invited', roles: [] }

it('keeps a menu open while the list is read again, and says what changed', async () => {
  const [people, setPeople] = createSignal<readonly Person[]>([ana])
  const org = { id: 'root', parentId: null, kind: 'district', name: 'Alder', code: null } as PeopleView['orgs'][number]
  renderInDistrict(
    () => (
      <PeopleTable
        people={people()}
        org={org}
        view={{ orgs: [org], people: people(), invitations: [] } as unknown as PeopleView}
        mayEdit
        mayInvite
        onOpen={() => {}}
      />
    ),
    'en',
  )
  const button = screen.getByRole('button', { name: 'Change Ana Ruiz' })
  fireEvent.keyDown(button, { key: 'Enter' })
  expect(await screen.findByRole('menu')).toBeTruthy()
  setPeople([{ ...ana, status: 'active' }])
  expect(screen.getByRole('menu')).toBeTruthy()
  expect(screen.getByRole('menuitem', { name: 'One-time password link…' })).toBeTruthy()
})
