import type { WebModule } from '#platform/web/module.ts'
import { texts } from '../messages/web.ts'

export default {
  name: 'intelligence',
  texts,
  pages: [
    { path: '/insight/cohorts', section: 'insight', order: 20, label: { 'zh-CN': '同期群', 'zh-TW': '同期群', en: 'Cohorts' }, may: ['read', 'insight'], load: () => import('./cohort/cohorts-page.tsx') },
  ],
  panels: [
    { place: 'relationship.standing', order: 10, may: ['read', 'party'], load: () => import('./relationship/standing-panel.tsx') },
    { place: 'relationship.right', order: 40, may: ['read', 'party'], load: () => import('./relationship/value-panel.tsx') },
    { place: 'today.entry', order: 10, may: ['read', 'party'], load: () => import('./today/moved.tsx') },
  ],
} satisfies WebModule
