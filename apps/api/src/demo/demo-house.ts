export interface Persona {
  readonly personId: string
  readonly name: string
  readonly role: string
  readonly position: string | null
  readonly orgName: string
  readonly locale: string
}

/** Whom one may look through on a demo installation: the invented people of demo districts, nobody else. */
export interface DemoHouse {
  personas(): Promise<readonly Persona[]>
  accountOf(personId: string): Promise<{ readonly accountId: string; readonly slug: string } | null>
}
