import { type Accessor, createContext, type JSX, useContext } from 'solid-js'
import type { Me } from '../district/queries.ts'

export interface District {
  readonly slug: Accessor<string>
  /** Who I am here. */
  readonly me: Accessor<Me>
  /** What may be offered to me; checked again where it is carried out. */
  readonly may: Accessor<Me['may']>
}

const DistrictContext = createContext<District>()

export const DistrictProvider = (props: { readonly slug: string; readonly me: Me; readonly children: JSX.Element }) => (
  <DistrictContext.Provider value={{ slug: () => props.slug, me: () => props.me, may: () => props.me.may }}>
    {props.children}
  </DistrictContext.Provider>
)

/** The district of the page: every page under `/d/:slug` but an invitation has one. */
export const useDistrict = (): District => {
  const district = useContext(DistrictContext)
  if (district === undefined) throw new Error('useDistrict was used on a page outside a district')
  return district
}
