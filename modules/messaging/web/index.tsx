import type { WebModule } from '#platform/web/module.ts'
import { texts } from '../messages/web.ts'

export default {
  name: 'messaging',
  texts,
  pages: [{ path: '/marketing/messages', section: 'marketing', order: 80, label: { 'zh-CN': '送达', 'zh-TW': '送達', en: 'Delivery' }, may: ['read', 'message'], load: () => import('./list/messages-page.tsx') }],
  panels: [{ place: 'relationship.actions', order: 20, may: ['send', 'message'], load: () => import('./write/write-button.tsx') }],
} satisfies WebModule
