import type { WebModule } from '#platform/web/module.ts'
import { texts } from '../messages/web.ts'
import './places.ts'

const inbox = { 'zh-CN': '收件箱', 'zh-TW': '收件匣', en: 'Inbox' }

export default {
  name: 'inbox',
  texts,
  pages: [{ path: '/inbox', section: 'today', order: 5, label: inbox, may: ['read', 'conversation'], load: () => import('./page/inbox-page.tsx'), places: ['relationship.left'] }],
  panels: [{ place: 'today.strip', order: 20, may: ['read', 'conversation'], load: () => import('./today/waiting-figure.tsx') }],
  commands: [{ key: 'inbox', label: inbox, may: ['read', 'conversation'], to: '/inbox' }],
} satisfies WebModule
