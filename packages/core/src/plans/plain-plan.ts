import type { PlanTemplate } from './plan-template.ts'
import { threeQuestions, threeQuestionsInSpanish } from './three-questions.ts'

/** The plan of core's own, there in every installation whatever its plugins. */
export const plainPlan: PlanTemplate = {
  format: 1,
  id: 'plain-plan',
  edition: 1,
  title: 'A plain plan for one priority',
  shortTitle: 'Plain plan',
  summary: 'Three questions, where you want to be, what is in the way, who and what it takes, and what you will do by when.',
  owner: 'Tilth',
  language: 'en',
  licence: {
    id: 'CC-BY-4.0',
    name: 'Creative Commons Attribution 4.0 International (CC BY 4.0)',
    url: 'https://creativecommons.org/licenses/by/4.0/',
    attribution:
      'Tilth, CC BY 4.0. The three questions follow the Model for Improvement of Associates in Process Improvement, in our words.',
    derivativesAllowed: true,
    redistributable: true,
  },
  parts: [
    threeQuestions,
    {
      id: 'vision',
      label: 'Where we want to be',
      owner: 'ours',
      verbatim: false,
      prompts: [
        {
          id: 'end-state',
          label: 'What does it look like when this works?',
          help: 'What students, teachers and families would see and do that they do not see and do today.',
          kind: 'text',
        },
        {
          id: 'challenges',
          label: 'What stands in the way?',
          help: 'Three at most, each with what shows it: a finding of the round, a measure, a file or a link.',
          kind: 'challenges',
          most: 3,
        },
      ],
    },
    {
      id: 'people-and-resources',
      label: 'Who and what it takes',
      owner: 'ours',
      verbatim: false,
      prompts: [
        {
          id: 'people',
          label: 'Who must be in the conversation, and why?',
          help: 'Those who will do the work, those it is for, and those who are usually left out.',
          kind: 'people',
        },
        {
          id: 'assets',
          label: 'What do we have to work with?',
          help: 'Time, people, materials, money, partners, good will.',
          kind: 'assets',
        },
        { id: 'needs', label: 'What do we still need?', help: 'And from whom it could come.', kind: 'needs' },
      ],
    },
    {
      id: 'actions',
      label: 'What we will do',
      owner: 'ours',
      verbatim: false,
      prompts: [{ id: 'actions', label: 'Actions', help: 'Small enough to have one owner and one date.', kind: 'actions' }],
    },
  ],
  horizons: [
    { id: 'now', label: 'In the next six weeks', help: 'What you could begin by next Tuesday.' },
    { id: 'this-year', label: 'This school year' },
    { id: 'later', label: 'Beyond this school year' },
  ],
  translations: {
    es: {
      by: 'ours',
      reviewed: false,
      texts: {
        title: 'Un plan sencillo para una prioridad',
        shortTitle: 'Plan sencillo',
        summary: 'Tres preguntas, adónde quieren llegar, qué lo impide, quiénes y qué hace falta, y qué harán y para cuándo.',
        ...threeQuestionsInSpanish,
        'parts/vision/label': 'Adónde queremos llegar',
        'parts/vision/prompts/end-state/label': '¿Cómo se ve cuando esto funciona?',
        'parts/vision/prompts/end-state/help': 'Lo que estudiantes, maestros y familias verían y harían, y que hoy no ven ni hacen.',
        'parts/vision/prompts/challenges/label': '¿Qué lo impide?',
        'parts/vision/prompts/challenges/help':
          'Tres como máximo, cada uno con lo que lo muestra: una conclusión de la ronda, una medida, un archivo o un enlace.',
        'parts/people-and-resources/label': 'Quiénes y qué hace falta',
        'parts/people-and-resources/prompts/people/label': '¿Quiénes deben participar en la conversación y por qué?',
        'parts/people-and-resources/prompts/people/help':
          'Quienes harán el trabajo, aquellos para quienes se hace y quienes suelen quedar fuera.',
        'parts/people-and-resources/prompts/assets/label': '¿Con qué contamos?',
        'parts/people-and-resources/prompts/assets/help': 'Tiempo, personas, materiales, dinero, aliados, buena voluntad.',
        'parts/people-and-resources/prompts/needs/label': '¿Qué nos falta todavía?',
        'parts/people-and-resources/prompts/needs/help': 'Y de quién podría venir.',
        'parts/actions/label': 'Qué haremos',
        'parts/actions/prompts/actions/label': 'Acciones',
        'parts/actions/prompts/actions/help': 'Lo bastante pequeñas para tener una persona responsable y una fecha.',
        'horizons/now/label': 'En las próximas seis semanas',
        'horizons/now/help': 'Lo que podrían empezar antes del próximo martes.',
        'horizons/this-year/label': 'Este año escolar',
        'horizons/later/label': 'Después de este año escolar',
      },
    },
  },
}
