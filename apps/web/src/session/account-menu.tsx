import { useNavigate } from '@solidjs/router'
import { useQueryClient } from '@tanstack/solid-query'
import { KeyRoundIcon, LogOutIcon, Menu, showToast, useI18n } from '@tilth/ui'
import { forgetKeptSheets } from '../rate/kept-sheet.ts'
import { forgetKeptRecords } from '../records/kept-record.ts'
import { useDistrict } from '../shell/district-context.tsx'
import { errorWords } from '../shell/error-words.ts'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import { signOut, useSession } from './queries.ts'

/** My name, my other districts, and the way out. */
export const AccountMenu = () => {
  const { t, locale } = useI18n()
  const { me, slug } = useDistrict()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const session = useSession()
  const leaving = useMutationWithIssues({ mutate: signOut })

  const others = () => ((session.isSuccess && session.data?.districts) || []).filter(district => district.slug !== slug())

  const leave = async (): Promise<void> => {
    const outcome = await leaving.run(undefined)
    if (!outcome.ok) {
      showToast({ text: errorWords(locale(), outcome.error), tone: 'rust' })
      return
    }
    forgetKeptSheets(localStorage)
    forgetKeptRecords(localStorage)
    navigate('/sign-in', { replace: true })
    queries.clear()
  }

  return (
    <Menu
      label={me().name}
      accessibleLabel={t('shell.account', { name: me().name })}
      items={[
        ...(session.isSuccess && session.data?.account ? [{ label: t('account.menu'), icon: KeyRoundIcon, href: '/account' }] : []),
        ...others().map(district => ({ label: t('shell.other_district', { name: district.name }), href: `/d/${district.slug}` })),
        { label: t('shell.sign_out'), icon: LogOutIcon, separated: true, onSelect: () => void leave() },
      ]}
    />
  )
}
