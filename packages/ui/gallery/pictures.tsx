import { createSignal, For } from 'solid-js'
import { AgreementGlyph, ConditionsRings, Section, SpectrumStrip, StackedStrips } from '../src/index.ts'
import css from './gallery.module.css'
import { fiveRings, levels, sixteen, spectrum, stripOf, teams, threeRounds } from './sample.ts'

export const Strips = () => (
  <>
    <Section title="Spectrum strip" lead="Default size, with the names of the anchors.">
      <div class={css.stack}>
        <SpectrumStrip {...stripOf(teams.split, spectrum)} title="Time" agreed={25} own={22} notSure={2} notApplicable={1} settle />
        <SpectrumStrip {...stripOf(teams.poles, spectrum)} title="Communications" own={8} />
        <SpectrumStrip
          {...stripOf([30, 40, 40, 45, 50, 55, 62], spectrum)}
          firstMarks={teams.split}
          title="Time, a second time"
          agreed={45}
        />
        <SpectrumStrip {...stripOf(teams.few, spectrum)} title="Policies" />
        <SpectrumStrip {...stripOf(teams.crowd, spectrum)} title="Sixty people" />
        <SpectrumStrip {...stripOf(teams.many, spectrum)} title="Many people" />
        <SpectrumStrip {...stripOf([0, 1, 1, 2, 2, 2, 3, 3, 3, 3, 4, 4], levels)} title="Levels" agreed={3} own={2} />
        <SpectrumStrip
          {...stripOf(
            Array.from({ length: 49 }, (_, index) => (index % 5 === 0 ? 1 : index % 3 === 0 ? 4 : 3)),
            levels,
          )}
          title="Levels, a crowd"
        />
      </div>
    </Section>
    <Section title="In rows of a report">
      <div class={css.rows}>
        <For each={[teams.poles, teams.split, teams.together]}>
          {marks => {
            const strip = stripOf(marks, spectrum)
            return (
              <div class={css.row}>
                <div>
                  <h3>Condition</h3>
                  <p class={css.word}>
                    <AgreementGlyph word={strip.word} /> {strip.word}
                  </p>
                </div>
                <SpectrumStrip {...strip} title="Condition" titleHidden size="list" notSure={1} agreed={marks[2] ?? null} />
              </div>
            )
          }}
        </For>
      </div>
    </Section>
  </>
)

export const Rings = () => {
  const [selected, setSelected] = createSignal<string | null>('S5')
  const [pointed, setPointed] = createSignal<string | null>(null)
  return (
    <>
      <Section title="Conditions rings" lead="Sixteen conditions in three layers around the design.">
        <ConditionsRings
          layers={sixteen()}
          core="Student-Centered Design for Teaching and Learning"
          selected={selected()}
          pointed={pointed()}
          onSelect={setSelected}
          onPoint={setPointed}
        />
      </Section>
      <Section title="The same condition, round after round">
        <StackedStrips scale={spectrum} rows={threeRounds} sentence="Then: close to Not aligned at all. Now: on our way." />
      </Section>
      <div class={css.columns}>
        <Section title="Codes only, under 480 px">
          <ConditionsRings layers={sixteen()} core="Student-Centered Design" width={420} keyHidden tableHidden />
        </Section>
        <Section title="Too many rings for a picture">
          <ConditionsRings layers={fiveRings()} core="Design" keyHidden tableHidden />
        </Section>
      </div>
    </>
  )
}
