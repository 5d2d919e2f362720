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
    { manifest: udlAudit, demo: () => import('@tilth/plugin-udl-audit/demo') },
    { manifest: bridges, demo: () => import('@tilth/plugin-bridges/demo') },
    {
      manifest: tutoringTqis,
      server: () => import('@tilth/plugin-tutoring-tqis/server'),
      demo: () => import('@tilth/plugin-tutoring-tqis/demo'),
    },
  ],
})
