import { type DemoPersona, demoPersonas, type Installation } from '@tilth/host'
import type { DemoHouse } from './demo-house.ts'

/** Only invented people: somebody real who looks at the demo has an account that leads elsewhere too. */
export const openDemoHouse = ({ databases }: Pick<Installation, 'databases'>): DemoHouse => {
  const read = (): Promise<readonly DemoPersona[]> => demoPersonas({ control: databases.control, databases })
  return {
    async personas() {
      return (await read()).map(({ personId, name, role, position, orgName, locale }) => ({
        personId,
        name,
        role,
        position,
        orgName,
        locale,
      }))
    },
    async accountOf(personId) {
      const found = (await read()).find(persona => persona.personId === personId)
      return found ? { accountId: found.accountId, slug: found.slug } : null
    },
  }
}
