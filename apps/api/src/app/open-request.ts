import { type DistrictContext, districtContext, type Installation, installationContext } from '@tilth/host'
import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { clientAddress } from '../auth/client-address.ts'
import { describeDevice } from '../auth/describe-device.ts'
import { secondStepCookieName } from '../auth/second-step-cookie.ts'
import type { Visit } from '../auth/visit.ts'
import { demoCookieName } from '../demo/demo-door.ts'
import type { RequestContext } from '../trpc/request-context.ts'
import type { AppEnv } from './app-env.ts'
import type { AppOptions } from './app-options.ts'

/** Reads who it is, once, and gives the procedures of this request what they may ask. The headers for cookies come from the router. */
export const openRequest = async (options: AppOptions, c: Context<AppEnv>): Promise<Omit<RequestContext, 'responseHeaders'>> => {
  const { sessions, demo, environment, codeGuesses, stopping } = options
  const { arrival, requestId } = c.var
  const cookies = getCookie(c)
  const visit: Visit = {
    isSecure: arrival.isSecure,
    address: clientAddress(c.env.incoming, environment),
    device: describeDevice(c.req.header('user-agent')),
  }
  const session = await sessions.read(cookies, visit)
  const installation: Installation = { ...options.installation, origin: () => arrival.origin }
  const districts = new Map<string, Promise<DistrictContext | null>>()
  return {
    installation: installationContext(installation, session),
    district(slug) {
      const opened = districts.get(slug) ?? districtContext(installation, session, slug)
      districts.set(slug, opened)
      return opened
    },
    districtNow: async slug => districtContext(installation, await sessions.read(cookies, visit), slug),
    session,
    sessions,
    codeGuesses,
    visit,
    secondStep: cookies[secondStepCookieName(visit.isSecure)] ?? null,
    demo: { house: demo?.house ?? null, isAdmitted: demo?.door.isCookie(cookies[demoCookieName]) ?? false },
    listen(districtId, wake) {
      const stops = [
        installation.notifier.listen(districtId, wake),
        ...(session.account ? [sessions.listenForEnd(session.account.id, wake)] : []),
      ]
      stopping.addEventListener('abort', wake)
      return () => {
        for (const stop of stops) stop()
        stopping.removeEventListener('abort', wake)
      }
    },
    isStopping: () => stopping.aborted,
    requestId,
  }
}
