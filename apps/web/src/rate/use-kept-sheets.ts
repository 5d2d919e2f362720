import { useLocation } from '@solidjs/router'
import { useQueryClient } from '@tanstack/solid-query'
import { showToast, useI18n } from '@tilth/ui'
import { createEffect, on, onCleanup } from 'solid-js'
import { isReachable } from '../server/reachability.ts'
import { useDistrict } from '../shell/district-context.tsx'
import { saveSheet } from './queries.ts'
import { sendKeptSheets } from './send-kept-sheets.ts'

/** Time for a sheet that was just left to send its last answers itself. */
const pauseBeforeSending = 3_000

/** Answers that waited on this device are sent from any page of the district, as soon as there is a connection again. */
export const useKeptSheets = (): void => {
  const { t } = useI18n()
  const { slug, me } = useDistrict()
  const location = useLocation()
  const queries = useQueryClient()
  let isSending = false

  const send = async (): Promise<void> => {
    if (isSending) return
    isSending = true
    const district = slug()
    const sent = await sendKeptSheets({
      storage: localStorage,
      districtId: me().district.id,
      personId: me().personId,
      openRoundId: /\/rounds\/([^/]+)\/rate$/.exec(location.pathname)?.[1] ?? null,
      send: ({ roundId, items }) => saveSheet({ slug: district, roundId, items }),
    })
    isSending = false
    if (sent === 0) return
    showToast({ text: t('rate.kept_sent', { count: sent }) })
    await queries.invalidateQueries({
      predicate: ({ queryKey: [, of, slice] }) => of === district && (slice === 'ratings' || slice === 'rounds' || slice === 'home'),
    })
  }
  createEffect(
    on([isReachable, () => location.pathname], ([reachable]) => {
      if (!reachable) return
      const timer = setTimeout(() => void send(), pauseBeforeSending)
      onCleanup(() => clearTimeout(timer))
    }),
  )
}
