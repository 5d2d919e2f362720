import { createMemoryHistory, MemoryRouter, Route } from '@solidjs/router'
import { render } from '@solidjs/testing-library'
import { QueryClientProvider } from '@tanstack/solid-query'
import type { Locale } from '@tilth/i18n'
import { I18nProvider } from '@tilth/ui'
import type { Component } from 'solid-js'
import type { Me } from '../src/district/queries.ts'
import { createQueryClient } from '../src/server/query-client.ts'
import { DistrictProvider } from '../src/shell/district-context.tsx'

const me: Me = {
  personId: 'rosa',
  name: 'Rosa M.',
  guest: false,
  guestRoundId: null,
  locale: 'en',
  roles: [],
  district: {
    id: 'district',
    slug: 'alder',
    name: 'Alder Valley',
    code: null,
    languages: ['en', 'es'],
    timeZone: 'America/Los_Angeles',
    schoolYearStart: 8,
    demo: false,
  },
  may: {
    createRounds: true,
    editPeople: false,
    editDistrict: false,
    seePeople: true,
    seeWindows: true,
    importRatings: false,
    enablePlugins: false,
    seePlugins: true,
  },
}

const renderAs = (page: Component, { locale, person, at }: { readonly locale: Locale; readonly person: Me; readonly at: string }) => {
  const history = createMemoryHistory()
  const queries = createQueryClient()
  history.set({ value: at })
  const view = render(() => (
    <I18nProvider locale={locale} timeZone="America/Los_Angeles">
      <QueryClientProvider client={queries}>
        <MemoryRouter
          history={history}
          root={props => (
            <DistrictProvider slug="alder" me={person}>
              {props.children}
            </DistrictProvider>
          )}
        >
          <Route path="/d/:slug" component={page} />
        </MemoryRouter>
      </QueryClientProvider>
    </I18nProvider>
  ))
  return { unmount: view.unmount, address: () => history.get() }
}

/** Renders a component as a page of an invented district, with its languages, address and queries around it. Answers where one has gone since. */
export const renderInDistrict = (page: Component, locale: Locale = 'en') => renderAs(page, { locale, person: me, at: '/d/alder' })

/** The same for somebody who decides about plugins, with what follows the district in the address. */
export const renderForAdministrator = (page: Component, search = '') =>
  renderAs(page, { locale: 'en', person: { ...me, may: { ...me.may, enablePlugins: true } }, at: `/d/alder${search}` })
