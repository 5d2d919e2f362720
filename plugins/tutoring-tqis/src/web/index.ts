import { definePluginWeb } from '@tilth/plugin-kit/web'
import english from '../../messages/en.json' with { type: 'json' }
import spanish from '../../messages/es.json' with { type: 'json' }
import { BelowPlanCard } from './below-plan-card.tsx'
import { BelowPlanPage } from './below-plan-page.tsx'

/** Who received less than planned: a card where the lead begins the day, and a page by the reason. */
export default definePluginWeb({
  messages: { en: english, es: spanish },
  slots: { 'home.card': BelowPlanCard },
  pages: [
    {
      path: 'below-plan',
      title: { en: english['web/title'], es: spanish['web/title'] },
      lead: { en: english['web/page-lead'], es: spanish['web/page-lead'] },
      component: BelowPlanPage,
    },
  ],
})
