import type { WebModule } from '#platform/web/module.ts'
import { texts } from '../messages/web.ts'

const matching = { 'zh-CN': '顾问匹配', 'zh-TW': '顧問媒合', en: 'Matching advisers' }

export default {
  name: 'advisers',
  texts,
  pages: [
    { path: '/parties/matching', section: 'parties', order: 30, label: matching, may: ['match', 'adviser'], load: () => import('./run/runs-page.tsx') },
    { path: '/parties/matching/$id', section: 'parties', label: matching, may: ['match', 'adviser'], load: () => import('./run/run-page.tsx') },
  ],
  panels: [
    { place: 'relationship.right', order: 30, may: ['read', 'adviser'], load: () => import('./relationship/adviser-card.tsx') },
    { place: 'parties.bulk', order: 10, may: ['match', 'adviser'], load: () => import('./run/match-chosen.tsx') },
    { place: 'member.panel', order: 10, may: ['read', 'adviser'], load: () => import('./profile/member-part.tsx') },
  ],
  settings: [
    { key: 'adviser', group: 'own', order: 15, label: { 'zh-CN': '我的顾问档案', 'zh-TW': '我的顧問檔案', en: 'My adviser profile' }, may: ['update', 'adviser'], load: () => import('./profile/own-setting.tsx') },
    { key: 'advisers', group: 'people', order: 15, label: { 'zh-CN': '顾问档案', 'zh-TW': '顧問檔案', en: 'Advisers' }, may: ['read', 'adviser'], load: () => import('./profile/advisers-setting.tsx') },
  ],
  commands: [{ key: 'matching', label: matching, may: ['match', 'adviser'], to: '/parties/matching' }],
} satisfies WebModule
