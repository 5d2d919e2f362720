import type { Field, Preset } from '@tilth/plugin-kit'

/** What has to come together in a week for a student to be at dosage. A setting that is left empty is not asked. */
export const settings: readonly Field[] = [
  {
    id: 'sessionsAWeek',
    kind: 'number',
    label: 'Sessions a week, at least',
    help: 'In a week with fewer than five school days fewer are asked, in proportion.',
    min: 1,
    max: 10,
    whole: true,
    default: 3,
  },
  {
    id: 'minutesASession',
    kind: 'number',
    label: 'Minutes a session, at least',
    help: 'K–3 sessions may be shorter: set a lower number at a school of young students.',
    min: 5,
    max: 240,
    whole: true,
    unit: 'minutes',
    default: 30,
  },
  {
    id: 'minutesAWeek',
    kind: 'number',
    label: 'Minutes a week in all, at least',
    help: 'In a week with fewer sessions fewer minutes are asked, in proportion.',
    min: 5,
    max: 1200,
    whole: true,
    unit: 'minutes',
    default: 90,
  },
  {
    id: 'ratio',
    kind: 'number',
    label: 'Students for one tutor, at most',
    help: 'The sources differ: NSSA says at most four, the Playbook for Accelerating Learning ideally three. Choose yours.',
    min: 1,
    max: 20,
    whole: true,
    default: 4,
  },
  {
    id: 'weeks',
    kind: 'number',
    label: 'Weeks, at least',
    help: 'Plans that end sooner are named. A single week is not judged by it.',
    min: 1,
    max: 60,
    whole: true,
    default: 10,
  },
  {
    id: 'sameTutor',
    kind: 'number',
    label: 'Share of sessions with the same tutor, at least',
    help: 'Of all sessions so far. The sources ask for the same tutor and give no number.',
    min: 1,
    max: 100,
    whole: true,
    unit: 'percent',
  },
  {
    id: 'schoolDayOnly',
    kind: 'yes-no',
    label: 'Only sessions in the school day count',
    help: 'The sources ask for the school day; they also say that tutoring outside it can work where attendance is secured.',
    default: false,
  },
]

/** The numbers of each source, and no number that a source does not give. */
export const presets: readonly Preset[] = [
  {
    id: 'nssa-standards',
    label: 'NSSA standards and toolkit',
    source:
      'Tutoring Quality Standards and Toolkit for Tutoring Programs, National Student Support Accelerator: at least three sessions a week, usually at least 30 minutes, at least ten weeks, at most four students for one tutor, in the school day.',
    values: { sessionsAWeek: 3, minutesASession: 30, weeks: 10, ratio: 4 },
  },
  {
    id: 'nssa-district-playbook',
    label: 'NSSA District Playbook',
    source:
      'High-Impact Tutoring District Playbook, National Student Support Accelerator: three or more sessions a week, ten or more weeks, four students for one tutor, preferably one, in the school day.',
    values: { sessionsAWeek: 3, weeks: 10, ratio: 4 },
  },
  {
    id: 'ccee-playbook',
    label: 'Playbook for Accelerating Learning (CCEE)',
    source:
      'Playbook for Accelerating Learning, California Collaborative for Educational Excellence: at least three sessions a week of 30 to 60 minutes, 90 minutes a week in all, ideally at most three students for one tutor, in the school day.',
    values: { sessionsAWeek: 3, minutesASession: 30, minutesAWeek: 90, ratio: 3 },
  },
]
