import { useI18n } from '@tilth/ui'
import { createContext, createMemo, type JSX, useContext } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { type CarriedItem, useCarried } from './queries.ts'

const CarriedContext = createContext<() => readonly CarriedItem[]>(() => [])

/** What is carried into a round, read once for all its rows. */
export const CarriedProvider = (props: { readonly roundId: string; readonly children: JSX.Element }) => {
  const { locale } = useI18n()
  const { slug } = useDistrict()
  const carried = useCarried(() => ({ slug: slug(), roundId: props.roundId, locale: locale() }))
  // `data` suspends the page when it is read before there is any.
  const items = createMemo(() => (carried.isSuccess ? carried.data.items : []))
  return <CarriedContext.Provider value={items}>{props.children}</CarriedContext.Provider>
}

export const useCarriedItems = (): (() => readonly CarriedItem[]) => useContext(CarriedContext)
