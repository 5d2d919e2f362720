import { For } from 'solid-js'
import { chartLegend, DownloadPicture, Ramp, RunChart, Section, SmallMultiples, Sparkline, StageBar, useI18n } from '../src/index.ts'
import css from './gallery.module.css'
import * as sample from './measures-sample.ts'

export const Measures = () => {
  const i18n = useI18n()
  let frame: HTMLDivElement | undefined
  const planning = () => sample.planning(i18n.locale())
  const lessons = () => sample.lessons(i18n.locale())
  const phased = () => sample.phased(i18n.locale())
  const limited = () => sample.limited(i18n.locale())
  const long = () => sample.long(i18n.locale())
  return (
    <>
      <Section title="Run chart, sixteen points with a shift">
        <RunChart
          {...planning().source}
          sentence={planning().sentence}
          title="Planning time protected"
          direction="up"
          pictureRef={element => {
            frame = element
          }}
        >
          <DownloadPicture
            inside={() => frame}
            name={['Planning time protected']}
            title="Planning time protected"
            sentence={planning().sentence.verdict}
            source={[chartLegend(planning().source), 'Madrone Elementary, weekly, April 28 to October 27, 2025']}
          />
        </RunChart>
      </Section>
      <Section title="Run chart, too few points">
        <RunChart {...lessons().source} sentence={lessons().sentence} title="Lessons rehearsed with a coach" direction="up" />
      </Section>
      <Section title="Run chart, phases with their own median, a point left out, a summer, notes">
        <RunChart {...phased().source} sentence={phased().sentence} title="Minutes of shared planning" direction="up" />
      </Section>
      <Section title="Control limits, when asked for">
        <RunChart {...limited().source} sentence={limited().sentence} title="Blocks lost to substitute duty" direction="down" />
      </Section>
      <Section title="A long series">
        <RunChart {...long().source} sentence={long().sentence} title="Absences a month" direction="down" />
      </Section>
      <Section title="On paper">
        <RunChart {...planning().source} sentence={planning().sentence} title="Planning time protected" size="print" width={560} />
      </Section>
    </>
  )
}

export const Multiples = () => {
  const i18n = useI18n()
  const planning = () => sample.planning(i18n.locale())
  const lessons = () => sample.lessons(i18n.locale())
  const limited = () => sample.limited(i18n.locale())
  return (
    <>
      <Section title="Small multiples on one axis">
        <SmallMultiples title="Planning time protected, by school" entries={sample.multiples(i18n.locale())} />
      </Section>
      <Section title="Sparklines">
        <div class={css.stack}>
          <For each={[planning(), lessons(), limited()]}>{one => <Sparkline {...one.source} sentence={one.sentence} />}</For>
        </div>
      </Section>
    </>
  )
}

export const Cycles = () => {
  const i18n = useI18n()
  return (
    <>
      <Section title="Stage bar">
        <div class={css.stack}>
          <StageBar label="Stages of this cycle" stages={sample.pdsa} />
          <StageBar label="Steps of Data Wise" stages={sample.dataWise} />
        </div>
      </Section>
      <Section title="From one classroom to the district" aside="each terrace is a larger test of the same idea">
        <Ramp
          steps={sample.terraces(i18n.locale())}
          headline={{
            verdict: 'Four tests of one idea. Two changed it, one kept it.',
            reason: 'If this one holds, three schools try it in January.',
          }}
        />
      </Section>
      <Section title="With a test that was left">
        <Ramp
          steps={sample.withAbandoned}
          headline={{ verdict: 'Three tests of one idea. One was left.', reason: 'What it taught is kept.' }}
        />
      </Section>
    </>
  )
}
