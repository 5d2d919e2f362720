import { markInWords } from '@tilth/core/rubrics'
import { createSignal, For, Show } from 'solid-js'
import {
  AgreementGlyph,
  ArrowLeftIcon,
  ArrowRightIcon,
  Button,
  Checkbox,
  ConfirmDialog,
  CopyButton,
  DataTable,
  EmptyState,
  ErrorSummary,
  Ground,
  Icon,
  JoinCode,
  LanguageSwitch,
  LevelGlyph,
  LevelInput,
  LinkButton,
  Loading,
  Mark,
  Menu,
  Notice,
  PageTitle,
  PasswordField,
  PrinterIcon,
  QrCode,
  RadioGroup,
  SavedAt,
  Section,
  Seeds,
  Select,
  Skeleton,
  SkipLink,
  SpectrumInput,
  Switch,
  Tabs,
  Term,
  TextArea,
  TextField,
  ThemeSwitch,
  Thread,
  Toaster,
  useI18n,
  Wordmark,
} from '../src/index.ts'
import css from './gallery.module.css'
import { Cycles, Measures, Multiples } from './measures.tsx'
import { Rings, Strips } from './pictures.tsx'
import { levels, spectrum } from './sample.ts'

const descriptors = [
  'Schedules are fixed by tradition; no protected time for flexible learning or adult collaboration.',
  'Some blocks, days or teams have flexible time; core teaching or collaboration is still squeezed.',
  'Daily, weekly and yearly schedules are built around learning needs, protect core teaching and adult collaboration, and are revised with data.',
]

const Inputs = () => {
  const i18n = useI18n()
  const [position, setPosition] = createSignal<number | null>(null)
  const [answered, setAnswered] = createSignal<number | null>(32)
  const [level, setLevel] = createSignal<number | null>(2)
  return (
    <>
      <Section title="Spectrum input, no answer yet">
        <SpectrumInput
          label="Where is our district today?"
          scale={spectrum}
          descriptors={descriptors}
          value={position()}
          onChange={setPosition}
          describe={mark => markInWords(mark, { scale: spectrum, locale: i18n.locale() })}
        />
      </Section>
      <Section title="Spectrum input, answered">
        <SpectrumInput
          label="Where is our district today, answered?"
          scale={spectrum}
          descriptors={descriptors}
          value={answered()}
          onChange={setAnswered}
          describe={mark => markInWords(mark, { scale: spectrum, locale: i18n.locale() })}
        />
      </Section>
      <Section title="Level input">
        <LevelInput label="How far do you agree?" scale={levels} descriptors={descriptors} value={level()} onChange={setLevel} />
      </Section>
    </>
  )
}

const Parts = () => {
  const i18n = useI18n()
  const [name, setName] = createSignal('Alder Valley Unified School District')
  const [choice, setChoice] = createSignal<'sample' | 'empty' | null>('sample')
  const [isOn, setOn] = createSignal(true)
  const [tab, setTab] = createSignal<'first' | 'urgent' | 'all'>('first')
  const [isOpen, setOpen] = createSignal(false)
  return (
    <>
      <PageTitle
        title="What we saw together"
        lead="Taking stock, fall. Rated alone by nine people, revealed Thursday, November 6."
        actions={
          <>
            <Button before={<Icon of={PrinterIcon} />}>Board report</Button>
            <LinkButton variant="primary" href="#next" after={<Icon of={ArrowRightIcon} />}>
              Choose priorities
            </LinkButton>
          </>
        }
      />
      <div class={css.columns}>
        <Section title="Buttons" aside="one primary a region">
          <div class={css.line}>
            <Button variant="primary" after={<Icon of={ArrowRightIcon} />} onClick={() => setOpen(true)}>
              Continue
            </Button>
            <Button before={<Icon of={ArrowLeftIcon} />}>Back</Button>
            <Button variant="quiet">See a finished one</Button>
            <Button busy>Reveal</Button>
            <Button disabled>Not yet</Button>
            <Button size="row">Row</Button>
            <CopyButton text="tilth" />
            <SavedAt at="2025-11-06T18:42:00Z" />
          </div>
          <ConfirmDialog open={isOpen()} onOpenChange={setOpen} title="Reveal all marks?" confirmLabel="Reveal" onConfirm={() => undefined}>
            <p>Everybody sees all marks at once. This cannot be undone. Two people are still rating.</p>
          </ConfirmDialog>
        </Section>
        <Section title="Fields">
          <div class={css.stack}>
            <ErrorSummary errors={[{ fieldId: 'wrong', message: 'Write your prediction for question 2' }]} />
            <TextField label="Name of the district" hint="As it should appear on the board report." value={name()} onInput={setName} />
            <TextField
              id="wrong"
              label="Your prediction for question 2"
              error="Write a prediction before Do starts. A guess is fine; it is locked, not graded."
              value=""
              onInput={() => undefined}
            />
            <PasswordField
              label="Password"
              hint="15 characters or more; a few words are fine."
              autocomplete="new-password"
              value="abc"
              onInput={() => undefined}
            />
            <Select
              label="School year starts"
              width="medium"
              value="8"
              onChange={() => undefined}
              options={[
                { value: '7', label: 'July' },
                { value: '8', label: 'August' },
              ]}
            />
            <TextArea label="Why there? (you do not have to say)" value="Grades 3-5 have a shared block." onInput={() => undefined} />
            <RadioGroup
              legend="Look around first?"
              value={choice()}
              onChange={setChoice}
              options={[
                {
                  value: 'sample',
                  label: 'Start with a sample district',
                  hint: 'Invented schools with rounds. Remove it with one button.',
                },
                { value: 'empty', label: 'Start empty', hint: 'You add schools and people in step 4.' },
              ]}
            />
            <Checkbox label="Ask what matters this year" hint="A second answer for each condition." checked={isOn()} onChange={setOn} />
            <Switch label="The Learning Accelerator conditions" hint="On for the whole district." checked={isOn()} onChange={setOn} />
          </div>
        </Section>
        <Section title="Notices">
          <div class={css.stack}>
            <Notice title="Whose voice is missing.">No family representative has started, and the Spanish form is unused.</Notice>
            <Notice tone="leaf" title="One next thing.">
              Reveal when the team is in the room.
            </Notice>
            <Notice tone="wash">Demo district: invented people and marks.</Notice>
            <Notice tone="offline" title="No signal.">
              Saved on this device.
            </Notice>
            <Notice tone="rust" title="That did not work.">
              Nothing was changed.
            </Notice>
            <Loading />
            <Skeleton rows={2} />
          </div>
        </Section>
        <Section title="Marks and glyphs">
          <div class={css.stack}>
            <div class={css.line}>
              <span class={css.big}>
                <Wordmark />
              </span>
              <span class={css.big}>
                <Mark />
              </span>
              <Mark small />
              <Mark tone="ink" />
            </div>
            <div class={css.line}>
              <For each={[5, 30, 50, 70, 95]}>{position => <LevelGlyph scale={spectrum} position={position} size={34} />}</For>
            </div>
            <div class={css.line}>
              <For each={['together', 'leaning', 'split', 'poles-apart', 'too-few'] as const}>
                {word => (
                  <span class={css.word}>
                    <AgreementGlyph word={word} size={20} /> {i18n.t(`common.agreement.${word}`)}
                  </span>
                )}
              </For>
            </div>
            <Seeds in={7} still={2} />
            <div class={css.line}>
              <JoinCode code="HXK734" size="large" />
              <QrCode address="https://tilth.example/join/HXK734" />
            </div>
            <p>
              The <Term term="median" explanation="The mark in the middle when all are put in order." /> is behind the toggle.
            </p>
          </div>
        </Section>
        <Section title="The thread">
          <Thread
            label="Steps"
            steps={[
              { label: 'Your account', state: 'past', href: '#a' },
              { label: 'Your district', state: 'current', count: 2 },
              { label: 'Schools and people', state: 'future' },
              { label: 'First framework', state: 'future' },
            ]}
          />
          <Thread
            label="Cause"
            direction="horizontal"
            steps={[
              { label: 'S6 Time', detail: 'condition', state: 'past', href: '#a' },
              { label: 'Split', detail: 'nine marks', state: 'past', href: '#b' },
              { label: 'Agreed', detail: 'nearer to the start', state: 'current' },
              { label: 'Priority', detail: 'not chosen yet', state: 'future' },
            ]}
          />
          <div class={css.rail}>
            <Ground />
          </div>
        </Section>
        <Section title="Empty">
          <EmptyState
            title="No cycles yet"
            cause="Comes from your priority S6 Time."
            actions={
              <>
                <Button variant="primary">Plan a first cycle</Button>
                <a href="#finished">See a finished one</a>
              </>
            }
          >
            <p>A cycle tests one change with one class in a week or two. Start smaller than feels useful.</p>
          </EmptyState>
        </Section>
      </div>
      <Section title="Tabs and table">
        <Tabs
          label="Order"
          value={tab()}
          onChange={setTab}
          tabs={[
            { value: 'first', label: 'Talk first', content: () => <p>Six conditions.</p> },
            { value: 'urgent', label: 'Most urgent', content: () => <p>Three conditions.</p> },
            { value: 'all', label: 'All 16', content: () => <p>All of them.</p> },
          ]}
        />
        <DataTable
          caption="People"
          rows={[
            { name: 'Rosa M.', role: 'Facilitator', marks: 16 },
            { name: 'Sam K.', role: 'Member', marks: 9 },
          ]}
          columns={[
            { label: 'Name', cell: row => row.name, isRowHead: true },
            { label: 'Role', cell: row => row.role },
            { label: 'Marks', cell: row => row.marks, isNumber: true },
          ]}
        />
      </Section>
    </>
  )
}

export const Gallery = (props: { part: string }) => (
  <>
    <SkipLink />
    <header class={css.top}>
      <Wordmark />
      <div class={css.line}>
        <LanguageSwitch />
        <ThemeSwitch />
        <Menu
          label="Rosa M."
          items={[
            { label: 'Your account', href: '#account' },
            { label: 'Sign out', separated: true, onSelect: () => undefined },
          ]}
        />
      </div>
    </header>
    <main id="main" class={css.main}>
      <Show when={props.part === 'all' || props.part === 'parts'}>
        <Parts />
      </Show>
      <Show when={props.part === 'all' || props.part === 'strips'}>
        <Strips />
      </Show>
      <Show when={props.part === 'all' || props.part === 'rings'}>
        <Rings />
      </Show>
      <Show when={props.part === 'all' || props.part === 'charts'}>
        <Measures />
      </Show>
      <Show when={props.part === 'all' || props.part === 'multiples'}>
        <Multiples />
      </Show>
      <Show when={props.part === 'all' || props.part === 'cycles'}>
        <Cycles />
      </Show>
      <Show when={props.part === 'all' || props.part === 'inputs'}>
        <Inputs />
      </Show>
    </main>
    <Toaster />
  </>
)
