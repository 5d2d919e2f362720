import { useSearchParams } from '@solidjs/router'
import { Section, Select, Skeleton, useI18n } from '@tilth/ui'
import { createMemo, Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { NotFoundPage } from '../shell/not-found-page.tsx'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { type Branch, orgBranches } from './org-branches.ts'
import { OrgPanel } from './org-panel.tsx'
import { OrgTree } from './org-tree.tsx'
import styles from './people.module.css'
import type { Org, PeopleView } from './people-view.ts'
import { usePeople } from './queries.ts'

const indent = '\u2003'

const inLines = (branches: readonly Branch<Org>[]): readonly { value: string; label: string }[] =>
  branches.flatMap(branch => [{ value: branch.org.id, label: indent.repeat(branch.depth) + branch.org.name }, ...inLines(branch.children)])

const People = (props: { readonly view: PeopleView }) => {
  const { t, locale } = useI18n()
  const [search, setSearch] = useSearchParams<{ org?: string }>()
  const branches = createMemo(() => orgBranches(props.view.orgs, locale()))
  const chosen = () => props.view.orgs.find(org => org.id === search.org) ?? branches()[0]?.org
  const choose = (orgId: string): void => setSearch({ org: orgId })
  return (
    <div class={styles.columns}>
      <div class={styles.places}>
        <div class={styles.narrow}>
          <Select label={t('people.orgs')} options={inLines(branches())} value={chosen()?.id ?? ''} onChange={choose} />
        </div>
        <div class={styles.wide}>
          <Section title={t('people.orgs')}>
            <OrgTree orgs={props.view.orgs} chosenId={chosen()?.id ?? ''} onChoose={choose} />
          </Section>
        </div>
      </div>
      <Show when={chosen()}>{org => <OrgPanel org={org()} view={props.view} onChoose={choose} />}</Show>
    </div>
  )
}

/** Who belongs where, and what each may do. */
const PeoplePage = () => {
  const { t } = useI18n()
  const { slug, may } = useDistrict()
  const people = usePeople(slug)
  return (
    <Show when={may().seePeople} fallback={<NotFoundPage />}>
      <Page title={t('people.title')} lead={t('people.lead')}>
        <QueryView query={people} loading={<Skeleton rows={6} />}>
          {view => <People view={view()} />}
        </QueryView>
      </Page>
    </Show>
  )
}

export default PeoplePage
