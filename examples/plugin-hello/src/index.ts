import { definePlugin, type Manifest } from '@tilth/plugin-kit'
import framework from '../frameworks/hello.json' with { type: 'json' }
import greeting from '../records/greeting.json' with { type: 'json' }

export const hello = definePlugin({
  api: 1,
  id: 'hello',
  version: '0.1.0',
  name: 'Hello',
  summary: 'Everybody arrives well: two conditions to take stock of, a log of arrivals, and how many were greeted each week.',
  licence: 'Apache-2.0 AND CC-BY-4.0',
  maker: 'Your organization',
  languages: ['en', 'es'],
  frameworks: [framework],
  recordTypes: [greeting],
  settings: [{ id: 'goal', kind: 'number', label: 'Greeted by name, at least', unit: '%', whole: true, min: 1, max: 100, default: 80 }],
  measures: [
    {
      id: 'greeted',
      name: 'Greeted by name',
      kind: 'process',
      definition: 'Of those who came in while somebody counted, those who were greeted by name, Monday to Sunday.',
      valueKind: 'share',
      numerator: 'Greeted by name',
      denominator: 'Came in',
      unit: '%',
      direction: 'up',
      cadence: 'week',
      counts: 'things',
    },
  ],
  analyses: [
    {
      id: 'greetings',
      title: 'Greetings a week',
      description: 'How many of those who came in were greeted by name, week by week.',
      reads: ['greeting'],
      by: ['org', 'week'],
      measures: ['greeted'],
      tables: [
        {
          id: 'weeks',
          title: 'Week by week',
          description: 'Every week in which somebody counted.',
          about: 'records',
          columns: [
            { id: 'org', label: 'Where', kind: 'org' },
            { id: 'week', label: 'Week until', kind: 'date' },
            { id: 'share', label: 'Greeted by name', kind: 'share' },
            { id: 'reached', label: 'As many as planned', kind: 'yes-no' },
          ],
        },
      ],
    },
  ],
  messages: {
    en: { 'findings/below': 'Fewer were greeted than planned in {weeks, plural, one {# week} other {# weeks}}.' },
    es: {
      summary: 'Que todos lleguen bien: dos condiciones para revisar, un registro de llegadas y a cuántos se saludó cada semana.',
      'settings/goal/label': 'Saludados por su nombre, al menos',
      'settings/goal/unit': '%',
      name: 'Hola',
      'measures/greeted/name': 'Saludados por su nombre',
      'measures/greeted/definition': 'De quienes entraron mientras alguien contaba, a cuántos se saludó por su nombre, de lunes a domingo.',
      'measures/greeted/numerator': 'Saludados por su nombre',
      'measures/greeted/denominator': 'Entraron',
      'measures/greeted/unit': '%',
      'analyses/greetings/title': 'Saludos por semana',
      'analyses/greetings/description': 'A cuántos de quienes entraron se saludó por su nombre, semana a semana.',
      'analyses/greetings/tables/weeks/title': 'Semana a semana',
      'analyses/greetings/tables/weeks/description': 'Cada semana en la que alguien contó.',
      'analyses/greetings/tables/weeks/columns/org/label': 'Dónde',
      'analyses/greetings/tables/weeks/columns/week/label': 'Semana hasta',
      'analyses/greetings/tables/weeks/columns/share/label': 'Saludados por su nombre',
      'analyses/greetings/tables/weeks/columns/reached/label': 'Tantos como se planeó',
      'findings/below': 'Se saludó a menos personas de lo planeado en {weeks, plural, one {# semana} other {# semanas}}.',
    },
  },
} satisfies Manifest)
