import { For, Show } from 'solid-js'
import { AgreementGlyph } from '../agreement-glyph/agreement-glyph.tsx'
import { useI18n } from '../language/i18n-context.tsx'
import { LevelGlyph } from '../level-glyph/level-glyph.tsx'
import css from './conditions-rings.module.css'
import { nameSegment } from './name-segment.ts'
import type { RingItem, RingLayer } from './ring-source.ts'

export interface RingsListProps {
  readonly layers: readonly RingLayer[]
  readonly selected: string | null
  readonly pointed: string | null
  readonly onSelect?: ((code: string) => void) | undefined
}

const Entry = (props: { readonly item: RingItem }) => {
  const { t } = useI18n()
  const middle = () => (props.item.word === null || props.item.word === 'too-few' || props.item.camps ? null : props.item.median)
  return (
    <>
      <span class={css.entryCode}>{props.item.code}</span>
      <span class={css.entryName}>{props.item.label}</span>
      <span class={css.entryWord}>
        <Show when={middle() !== null}>
          <LevelGlyph scale={props.item.scale} position={middle() ?? 0} size={20} />
        </Show>
        <Show when={props.item.word} fallback={props.item.sentence}>
          {word => (
            <>
              <AgreementGlyph word={word()} size={12} />
              {t(`common.agreement.${word()}`)}
            </>
          )}
        </Show>
      </span>
    </>
  )
}

/** The rings as a list, layer by layer: where the picture would be too small or too full to be read. */
export const RingsList = (props: RingsListProps) => {
  const { t } = useI18n()
  return (
    <div class={css.list}>
      <For each={props.layers.filter(layer => layer.items.length > 0)}>
        {layer => (
          <div>
            <p class={css.keyTitle}>{layer.label}</p>
            <ul class={css.entries}>
              <For each={layer.items}>
                {item => (
                  <li>
                    <Show
                      when={props.onSelect}
                      fallback={
                        <span class={css.entry}>
                          <Entry item={item} />
                        </span>
                      }
                    >
                      <button
                        type="button"
                        class={css.entry}
                        aria-pressed={props.selected === item.code}
                        aria-label={nameSegment(item, { t })}
                        data-pointed={props.pointed === item.code ? '' : undefined}
                        onClick={() => props.onSelect?.(item.code)}
                      >
                        <Entry item={item} />
                      </button>
                    </Show>
                  </li>
                )}
              </For>
            </ul>
          </div>
        )}
      </For>
    </div>
  )
}
