import type { Role } from '@tilth/core/access'

/** Everybody and everything here is invented. Addresses end in `.example`, which no mail ever reaches. */
export const demoName = 'Demo district: Alder Valley Unified (invented)'
export const demoMailDomain = 'alder-valley.example'

export interface DemoOrg {
  readonly key: string
  readonly parent: string | null
  readonly kind: 'school' | 'department'
  readonly name: string
}

export const demoOrgs: readonly DemoOrg[] = [
  { key: 'creek', parent: null, kind: 'school', name: 'Alder Creek Elementary' },
  { key: 'orchard', parent: null, kind: 'school', name: 'Orchard Lane Elementary' },
  { key: 'mesa', parent: null, kind: 'school', name: 'Mesa Verde Elementary' },
  { key: 'river', parent: null, kind: 'school', name: 'River Bend Middle' },
  { key: 'valley', parent: null, kind: 'school', name: 'Alder Valley High' },
  { key: 'bridge', parent: null, kind: 'school', name: 'Bridgeway Continuation' },
  { key: 'services', parent: null, kind: 'department', name: 'Educational Services' },
  { key: 'technology', parent: null, kind: 'department', name: 'Technology' },
  { key: 'family', parent: null, kind: 'department', name: 'Family and Community Engagement' },
  { key: 'science', parent: 'valley', kind: 'department', name: 'Science' },
]

export interface DemoPerson {
  readonly key: string
  readonly name: string
  readonly position: string
  /** Null: the district itself. */
  readonly org: string | null
  readonly role: Role
  readonly locale: 'en' | 'es'
  /** Offered on the demo's sign-in page. */
  readonly isPersona?: boolean
}

export const demoPeople: readonly DemoPerson[] = [
  { key: 'nora', name: 'Nora Whitfield', position: 'Superintendent', org: null, role: 'administrator', locale: 'en', isPersona: true },
  {
    key: 'tomas',
    name: 'Tomás Arriaga',
    position: 'Director of Improvement',
    org: null,
    role: 'facilitator',
    locale: 'en',
    isPersona: true,
  },
  { key: 'june', name: 'June Okafor-Lind', position: 'County Coach', org: null, role: 'coach', locale: 'en', isPersona: true },
  { key: 'paul', name: 'Paul Herrold', position: 'Technology Director', org: 'technology', role: 'member', locale: 'en' },
  { key: 'iris', name: 'Iris Delacroix-Hahn', position: 'Data Analyst', org: 'technology', role: 'member', locale: 'en' },
  { key: 'walter', name: 'Walter Bemis', position: 'Business Officer', org: null, role: 'member', locale: 'en' },
  { key: 'renata', name: 'Renata Villaseñor', position: 'Family Liaison', org: 'family', role: 'member', locale: 'es' },
  { key: 'gwen', name: 'Gwen Tallmadge', position: 'Curriculum Coordinator', org: 'services', role: 'member', locale: 'en' },
  { key: 'omar', name: 'Omar Feldspar', position: 'English Learner Coordinator', org: 'services', role: 'member', locale: 'en' },
  { key: 'dana', name: 'Dana Pellworth', position: 'Principal', org: 'creek', role: 'facilitator', locale: 'en' },
  { key: 'lucia', name: 'Lucía Montemayor', position: 'Grade 4 Teacher', org: 'creek', role: 'member', locale: 'es', isPersona: true },
  { key: 'kenji', name: 'Kenji Ostrander', position: 'Grade 2 Teacher', org: 'creek', role: 'member', locale: 'en', isPersona: true },
  { key: 'beth', name: 'Beth Quillan', position: 'Special Education Teacher', org: 'creek', role: 'member', locale: 'en' },
  { key: 'marco', name: 'Marco Tillery', position: 'School Counselor', org: 'creek', role: 'member', locale: 'en' },
  { key: 'sunita', name: 'Sunita Raveling', position: 'Librarian', org: 'creek', role: 'member', locale: 'en' },
  { key: 'pilar', name: 'Pilar Echeandía', position: 'Family Representative', org: 'creek', role: 'member', locale: 'es' },
  { key: 'hank', name: 'Hank Dorrance', position: 'Office Manager', org: 'creek', role: 'member', locale: 'en' },
  { key: 'alma', name: 'Alma Briceño', position: 'Paraeducator', org: 'creek', role: 'member', locale: 'es' },
  { key: 'vera', name: 'Vera Stockwell', position: 'Principal', org: 'orchard', role: 'facilitator', locale: 'en' },
  { key: 'colin', name: 'Colin Abernathy-Ruiz', position: 'Grade 5 Teacher', org: 'orchard', role: 'member', locale: 'en' },
  { key: 'tess', name: 'Tess Mowbray', position: 'Kindergarten Teacher', org: 'orchard', role: 'member', locale: 'en' },
  { key: 'julian', name: 'Julián Castrejón', position: 'Bilingual Teacher', org: 'orchard', role: 'member', locale: 'es' },
  { key: 'edith', name: 'Edith Lumley', position: 'Principal', org: 'mesa', role: 'facilitator', locale: 'en' },
  { key: 'ravi', name: 'Ravi Thornquist', position: 'Grade 3 Teacher', org: 'mesa', role: 'member', locale: 'en' },
  { key: 'celia', name: 'Celia Arredondo', position: 'Bilingual Aide', org: 'mesa', role: 'member', locale: 'es' },
  { key: 'glen', name: 'Glen Hathersage', position: 'Principal', org: 'river', role: 'facilitator', locale: 'en' },
  { key: 'mina', name: 'Mina Koskela', position: 'Mathematics Teacher', org: 'river', role: 'member', locale: 'en' },
  { key: 'arthur', name: 'Arthur Penhale', position: 'Science Teacher', org: 'river', role: 'member', locale: 'en' },
  { key: 'noemi', name: 'Noemí Balderrama', position: 'Spanish Teacher', org: 'river', role: 'member', locale: 'es' },
  { key: 'theo', name: 'Theo Grantley', position: 'School Psychologist', org: 'river', role: 'member', locale: 'en' },
  { key: 'ida', name: 'Ida Fenwick-Osei', position: 'Instructional Coach', org: 'river', role: 'coach', locale: 'en' },
  { key: 'louis', name: 'Louis Carrow', position: 'Principal', org: 'valley', role: 'facilitator', locale: 'en' },
  { key: 'greta', name: 'Greta Sandoval-Moss', position: 'Assistant Principal', org: 'valley', role: 'member', locale: 'en' },
  { key: 'emil', name: 'Emil Jessup', position: 'Chemistry Teacher', org: 'science', role: 'member', locale: 'en' },
  { key: 'yara', name: 'Yara Lindqvist', position: 'Biology Teacher', org: 'science', role: 'member', locale: 'en' },
  { key: 'diego', name: 'Diego Alcántar', position: 'History Teacher', org: 'valley', role: 'member', locale: 'es' },
  { key: 'ruth', name: 'Ruth Ballantine', position: 'Lead Teacher', org: 'bridge', role: 'facilitator', locale: 'en' },
  { key: 'simon', name: 'Simon Achterberg', position: 'Counselor', org: 'bridge', role: 'member', locale: 'en' },
  { key: 'elena', name: 'Elena Zúñiga', position: 'Student Representative', org: 'valley', role: 'member', locale: 'es' },
  { key: 'frank', name: 'Frank Oduya', position: 'Community Partner', org: 'family', role: 'member', locale: 'en' },
]
