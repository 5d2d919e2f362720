import type { Scale } from '@tilth/core/conditions'
import { createSignal } from 'solid-js'
import { Icon } from '../icon/icon.tsx'
import { DownloadIcon } from '../icon/icons.ts'
import { useI18n } from '../language/i18n-context.tsx'
import { Menu } from '../menu/menu.tsx'
import { anchorPlaces } from '../spectrum-strip/place-on-line.ts'
import { showToast } from '../toast/toast.ts'
import { type ComposedPicture, composePicture, type PictureWords } from './compose-picture.ts'
import { copyWithStyles } from './copy-with-styles.ts'
import css from './download-picture.module.css'
import { embeddedFace } from './embedded-face.ts'
import { inLight } from './in-light.ts'
import { nameFile } from './name-file.ts'
import { paintPng } from './paint-png.ts'
import { saveFile } from './save-file.ts'

export interface DownloadPictureProps {
  /** Where the drawing is: the first `svg` inside is taken. */
  readonly inside: () => Element | undefined
  /** What the file is named after: round, condition. */
  readonly name: readonly string[]
  readonly title: string
  readonly sentence: string
  readonly source: readonly string[]
  /** For a strip, whose anchors are named outside the drawing: its scale, and the px from its edge to the end of its line. */
  readonly anchors?: { readonly scale: Scale; readonly pad: number } | undefined
}

const labelsOf = (drawing: SVGElement, anchors: NonNullable<DownloadPictureProps['anchors']>): PictureWords['labels'] => {
  const { scale, pad } = anchors
  const width = Number((drawing.getAttribute('viewBox') ?? '').split(/\s+/u)[2] ?? 0)
  const names = scale.kind === 'spectrum' ? scale.anchors : scale.levels
  const places = anchorPlaces(scale)
  const all = names.map((name, index) => ({ text: name.label, place: places[index] ?? 0 }))
  const isRoomy = all.every(name => name.text.length * 8 < width / all.length)
  return (isRoomy ? all : all.filter((_, index) => index === 0 || index === all.length - 1)).map(({ text, place }) => ({
    text,
    x: pad + place * (width - 2 * pad),
    side: place < 0.02 ? 'start' : place > 0.98 ? 'end' : 'middle',
  }))
}

const inksOfPage = (): { readonly paper: string; readonly ink: string; readonly quiet: string } => {
  const look = getComputedStyle(document.documentElement)
  const color = (token: string, otherwise: string): string => look.getPropertyValue(token).trim() || otherwise
  return { paper: color('--paper', 'white'), ink: color('--ink', 'black'), quiet: color('--ink-2', 'black') }
}

/** Takes a picture of the page along, as SVG to work on or as PNG to paste. It is made here of what is on the screen, in light colors. */
export const DownloadPicture = (props: DownloadPictureProps) => {
  const { t } = useI18n()
  const [isBusy, setBusy] = createSignal(false)

  const compose = async (): Promise<ComposedPicture> => {
    const face = await embeddedFace()
    const drawing = props.inside()?.querySelector('svg')
    if (!drawing) throw new Error('There is no drawing to take along')
    const words: PictureWords = {
      title: props.title,
      sentence: props.sentence,
      source: props.source,
      labels: props.anchors ? labelsOf(drawing, props.anchors) : undefined,
    }
    return inLight(() => composePicture(copyWithStyles(drawing), { words, colors: inksOfPage(), face }))
  }

  const take = async (kind: 'svg' | 'png'): Promise<void> => {
    if (isBusy()) return
    setBusy(true)
    try {
      const picture = await compose()
      const content = kind === 'svg' ? new Blob([picture.svg], { type: 'image/svg+xml' }) : await paintPng(picture)
      saveFile(content, `${nameFile(props.name)}.${kind}`)
    } catch {
      showToast({ text: t('ui.picture.failed') })
    } finally {
      setBusy(false)
    }
  }

  return (
    <div class={css.take}>
      <Menu
        label={t('ui.picture.take')}
        accessibleLabel={t('ui.picture.take_of', { title: props.title })}
        before={<Icon of={DownloadIcon} />}
        items={[
          { label: t('ui.picture.svg'), onSelect: () => void take('svg') },
          { label: t('ui.picture.png'), onSelect: () => void take('png') },
        ]}
      />
    </div>
  )
}
