import type { WebModule } from '#platform/web/module.ts'
import { texts } from '../messages/web.ts'

const map = { 'zh-CN': '触点地图', 'zh-TW': '觸點地圖', en: 'Touchpoint map' }

export default {
  name: 'journeys',
  texts,
  pages: [{ path: '/journeys', section: 'marketing', order: 60, label: map, may: ['read', 'journey'], load: () => import('./journeys-page.tsx') }],
  commands: [{ key: 'journeys', label: map, may: ['read', 'journey'], to: '/journeys' }],
} satisfies WebModule
