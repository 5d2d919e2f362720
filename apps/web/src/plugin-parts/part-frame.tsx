import { PluginHostProvider, type PluginWeb } from '@tilth/plugin-kit/web'
import { Button, useI18n } from '@tilth/ui'
import { createResource, ErrorBoundary, type JSX, Show, Suspense } from 'solid-js'
import { loadWebPart } from './load-web-part.ts'
import styles from './plugin-parts.module.css'
import type { PluginHere } from './queries.ts'
import { usePluginHost } from './use-plugin-host.ts'

interface LoadedProps {
  readonly plugin: PluginHere
  readonly part: PluginWeb
  readonly orgId: string
  readonly children: (part: PluginWeb) => JSX.Element
}

const Loaded = (props: LoadedProps) => {
  const host = usePluginHost({ plugin: () => props.plugin, part: () => props.part, orgId: () => props.orgId })
  return <PluginHostProvider value={host}>{props.children(props.part)}</PluginHostProvider>
}

const Fetched = (props: Omit<LoadedProps, 'part'>) => {
  const [part] = createResource(
    () => props.plugin.id,
    pluginId => loadWebPart(pluginId),
  )
  return (
    <Show when={part()} keyed>
      {loaded => (
        <Loaded plugin={props.plugin} part={loaded} orgId={props.orgId}>
          {props.children}
        </Loaded>
      )}
    </Show>
  )
}

const Fault = (props: { readonly name: string; readonly onRetry: () => void }) => {
  const { t } = useI18n()
  return (
    <div class={styles.fault} role="alert">
      <p class={styles.faultTitle}>{t('plugin-parts.fault_title', { name: props.name })}</p>
      <p>{t('plugin-parts.fault_text')}</p>
      <Button variant="secondary" onClick={props.onRetry}>
        {t('shell.try_again')}
      </Button>
    </div>
  )
}

export interface PartFrameProps {
  readonly plugin: PluginHere
  readonly orgId: string
  /** Drawn until the part is there; nothing if left out. */
  readonly loading?: JSX.Element
  readonly children: (part: PluginWeb) => JSX.Element
}

/**
 * Around everything that is a plugin's own: its code is fetched here, what it throws stays here and is named after the plugin, and what is
 * beside it goes on. The fault is told to the console of this browser and to nobody else.
 */
export const PartFrame = (props: PartFrameProps) => (
  <ErrorBoundary
    fallback={(thrown, reset) => {
      reportError(thrown)
      return <Fault name={props.plugin.name} onRetry={reset} />
    }}
  >
    <Suspense fallback={props.loading}>
      <Fetched plugin={props.plugin} orgId={props.orgId}>
        {props.children}
      </Fetched>
    </Suspense>
  </ErrorBoundary>
)
