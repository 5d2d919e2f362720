import type { Scale } from '@tilth/core/conditions'
import { For, Show } from 'solid-js'
import { AgreementGlyph } from '../agreement-glyph/agreement-glyph.tsx'
import { useI18n } from '../language/i18n-context.tsx'
import { LevelGlyph } from '../level-glyph/level-glyph.tsx'
import css from './conditions-rings.module.css'
import type { RingItem } from './ring-source.ts'

const words = ['together', 'leaning', 'split', 'poles-apart', 'too-few'] as const

interface Place {
  readonly position: number
  readonly label: string
}

const placesOf = (scale: Scale): readonly Place[] =>
  scale.kind === 'levels'
    ? scale.levels.map((level, position) => ({ position, label: level.label }))
    : [0, 30, 50, 70, 100].map(position => ({
        position,
        label: scale.anchors.find(anchor => anchor.position === position)?.label ?? '',
      }))

/** The legend under the rings: what shade, needle and broken ground say. Shades are named for a scale all conditions share. */
export const RingsKey = (props: { readonly items: readonly RingItem[] }) => {
  const { t } = useI18n()
  const sharedScale = () => {
    const [first] = props.items
    return first !== undefined && props.items.every(item => item.scale.id === first.scale.id) ? first.scale : null
  }
  return (
    <div class={css.key}>
      <div>
        <p class={css.keyTitle}>{t('ui.rings.key_place')}</p>
        <Show when={sharedScale()}>
          {scale => (
            <ul class={css.places}>
              <For each={placesOf(scale())}>
                {place => (
                  <li>
                    <LevelGlyph scale={scale()} position={place.position} size={22} />
                    <span>{place.label}</span>
                  </li>
                )}
              </For>
            </ul>
          )}
        </Show>
        <p class={css.sign}>
          <svg class={css.signPicture} viewBox="0 0 14 12" aria-hidden="true">
            <path class={css.needle} d="M7 11L1 1L13 1Z" />
          </svg>
          {t('ui.rings.key_needle')}
        </p>
      </div>
      <div>
        <p class={css.keyTitle}>{t('ui.rings.key_agreement')}</p>
        <ul class={css.words}>
          <For each={words}>
            {word => (
              <li>
                <AgreementGlyph word={word} size={14} />
                {t(`common.agreement.${word}`)}
              </li>
            )}
          </For>
          <Show when={props.items.some(item => item.why === 'sealed')}>
            <li>
              <svg class={css.signPicture} viewBox="0 0 14 14" aria-hidden="true">
                <path class={css.lock} d="M4 7V4.5a3 3 0 0 1 6 0V7M2.5 7h9v6h-9z" />
              </svg>
              {t('ui.rings.key_sealed')}
            </li>
          </Show>
        </ul>
      </div>
    </div>
  )
}
