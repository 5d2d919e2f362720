import { useLocation, useNavigate, useParams } from '@solidjs/router'
import { chooseLocale as firstSpoken } from '@tilth/i18n'
import { Loading } from '@tilth/ui'
import { createEffect, ErrorBoundary, type JSX, Match, on, onCleanup, Show, Suspense, Switch } from 'solid-js'
import { DemoBanner } from '../demo/demo-banner.tsx'
import { chooseLocale, type Me, useMe } from '../district/queries.ts'
import { setDistrictTimeZone, useLanguageOfPerson } from '../language/screen-language.ts'
import { useLive } from '../live/use-live.ts'
import { readError } from '../server/read-error.ts'
import { DistrictProvider } from './district-context.tsx'
import { DistrictFrame } from './district-frame.tsx'
import { OutsideLayout } from './outside-layout.tsx'
import { ProblemPage } from './problem-page.tsx'

const WithMe = (props: { readonly slug: string; readonly me: Me; readonly children?: JSX.Element }) => {
  const location = useLocation()
  useLive(() => props.slug)
  createEffect(() => setDistrictTimeZone(props.me.district.timeZone))
  onCleanup(() => setDistrictTimeZone(undefined))
  useLanguageOfPerson(() => {
    const slug = props.slug
    return {
      id: props.me.personId,
      locale: firstSpoken([props.me.locale]),
      // Only a convenience for the next visit: when it is lost, this device still remembers.
      remember: locale => void chooseLocale({ slug, locale }).catch(() => {}),
    }
  })
  return (
    <DistrictProvider slug={props.slug} me={props.me}>
      <DistrictFrame banner={<Show when={props.me.district.demo}>{<DemoBanner />}</Show>}>
        <ErrorBoundary
          fallback={(thrown, reset) => {
            reportError(thrown)
            createEffect(on(() => location.pathname, reset, { defer: true }))
            return <ProblemPage error={readError(thrown)} onRetry={reset} home={`/d/${props.slug}`} />
          }}
        >
          <Suspense fallback={<Loading />}>{props.children}</Suspense>
        </ErrorBoundary>
      </DistrictFrame>
    </DistrictProvider>
  )
}

const DistrictLayout = (props: { readonly children?: JSX.Element }) => {
  const params = useParams()
  const location = useLocation()
  const navigate = useNavigate()
  const slug = () => params.slug ?? ''
  const me = useMe(slug)
  const failure = () => (me.isError ? readError(me.error) : null)

  createEffect(() => {
    if (failure()?.code !== 'session.none') return
    navigate(`/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`, { replace: true })
  })

  return (
    <Switch
      fallback={
        <OutsideLayout>
          <Loading />
        </OutsideLayout>
      }
    >
      <Match when={(me.isSuccess || me.isRefetchError) && failure()?.code !== 'session.none' && me.data}>
        {known => (
          <WithMe slug={slug()} me={known()}>
            {props.children}
          </WithMe>
        )}
      </Match>
      <Match when={failure()?.code !== 'session.none' && failure()}>
        {error => (
          <OutsideLayout>
            <ProblemPage error={error()} onRetry={() => void me.refetch()} home="/" />
          </OutsideLayout>
        )}
      </Match>
    </Switch>
  )
}

export default DistrictLayout
