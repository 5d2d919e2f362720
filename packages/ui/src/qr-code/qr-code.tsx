import { createMemo } from 'solid-js'
import { useI18n } from '../language/i18n-context.tsx'
import css from './qr-code.module.css'
import { qrPath } from './qr-path.ts'

const quietZone = 4

/** A QR code, black on white in every theme because cameras want it so. `title` says what it opens. */
export const QrCode = (props: { address: string; title?: string | undefined }) => {
  const i18n = useI18n()
  const code = createMemo(() => qrPath(props.address))
  const side = () => code().size + 2 * quietZone
  const title = () => props.title ?? i18n.t('ui.qr_code', { address: props.address })
  return (
    <svg
      class={css.code}
      viewBox={`${-quietZone} ${-quietZone} ${side()} ${side()}`}
      role="img"
      aria-label={title()}
      shape-rendering="crispEdges"
    >
      <rect class={css.plate} x={-quietZone} y={-quietZone} width={side()} height={side()} />
      <path class={css.modules} d={code().path} />
    </svg>
  )
}
