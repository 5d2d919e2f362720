import type { DistrictContext, InstallationContext } from '@tilth/host'

/** What one request brings to every procedure. Made once a request, from its session cookie and nothing in its body. */
export interface RequestContext {
  readonly installation: InstallationContext
  /** Null where the session has no person in that district; answered as not found. */
  readonly district: (slug: string) => Promise<DistrictContext | null>
  readonly requestId: string
  /** Cookies and the like are set here. */
  readonly responseHeaders: Headers
}
