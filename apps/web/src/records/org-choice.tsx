import { Select, useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import type { ChosenOrg } from './use-chosen-org.ts'

/** Which place; not there where there is nothing to choose. */
export const OrgChoice = (props: { readonly of: ChosenOrg; readonly orgName: string }) => {
  const { t } = useI18n()
  const options = () => {
    const known = props.of.places().map(org => ({ value: org.id, label: `${'\u2003'.repeat(org.depth)}${org.name}` }))
    const here = props.of.orgId()
    return known.some(({ value }) => value === here) ? known : [{ value: here, label: props.orgName }, ...known]
  }
  return (
    <Show when={options().length > 1}>
      <Select label={t('records.place')} options={options()} value={props.of.orgId()} onChange={props.of.choose} />
    </Show>
  )
}
