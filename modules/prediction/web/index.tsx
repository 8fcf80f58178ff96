import type { WebModule } from '#platform/web/module.ts'
import { texts as churn } from '../messages/churn.ts'

export default {
  name: 'prediction',
  texts: churn,
  pages: [
    { path: '/insight/churn', section: 'insight', order: 60, label: { 'zh-CN': '流失', 'zh-TW': '流失', en: 'Churn' }, may: ['read', 'insight'], load: () => import('./churn/churn-page.tsx') },
  ],
  panels: [
    { place: 'relationship.right', order: 45, may: ['read', 'party'], load: () => import('./churn/prediction-panel.tsx') },
    { place: 'today.entry', order: 20, may: ['read', 'party'], load: () => import('./churn/risen-entry.tsx') },
  ],
} satisfies WebModule
