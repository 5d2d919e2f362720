import { createSignal, type JSX, onCleanup } from 'solid-js'
import { Button } from '../button/button.tsx'
import { Icon } from '../icon/icon.tsx'
import { CheckIcon, CopyIcon } from '../icon/icons.ts'
import { useI18n } from '../language/i18n-context.tsx'
import { announce, showToast } from '../toast/toast.ts'

/** Copies `text` and says so. Where the browser forbids it, says how to do it by hand. */
export const CopyButton = (props: { text: string; children?: JSX.Element; size?: 'default' | 'row' | undefined }) => {
  const i18n = useI18n()
  const [isCopied, setCopied] = createSignal(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  onCleanup(() => clearTimeout(timer))
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(props.text)
      setCopied(true)
      announce(i18n.t('ui.copied'))
      clearTimeout(timer)
      timer = setTimeout(() => setCopied(false), 2500)
    } catch {
      showToast({ text: i18n.t('ui.copy_failed') })
    }
  }
  return (
    <Button size={props.size} before={<Icon of={isCopied() ? CheckIcon : CopyIcon} />} onClick={() => void copy()}>
      {isCopied() ? i18n.t('ui.copied') : (props.children ?? i18n.t('ui.copy'))}
    </Button>
  )
}
