import { bridges } from '@tilth/plugin-bridges'
import { improvementCycles } from '@tilth/plugin-improvement-cycles'
import { defineInstallation } from '@tilth/plugin-kit'
import { tlaConditions } from '@tilth/plugin-tla-conditions'
import { tutoringTqis } from '@tilth/plugin-tutoring-tqis'
import { udlAudit } from '@tilth/plugin-udl-audit'

/** Which plugins this installation has. Add a plugin here, and to `devDependencies` in package.json. */
export default defineInstallation({
  plugins: [
    tlaConditions,
    improvementCycles,
    udlAudit,
    bridges,
    { manifest: tutoringTqis, server: () => import('@tilth/plugin-tutoring-tqis/server') },
  ],
})
