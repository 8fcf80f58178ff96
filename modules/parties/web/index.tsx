import type { WebModule } from '#platform/web/module.ts'
import { texts } from '../messages/web.ts'
import './places.ts'

export default {
  name: 'parties',
  texts,
  pages: [
    { path: '/parties', section: 'parties', order: 10, label: { 'zh-CN': '全部往来', 'zh-TW': '全部往來', en: 'All parties' }, may: ['read', 'party'], load: () => import('./list/party-list.tsx') },
  ],
} satisfies WebModule
