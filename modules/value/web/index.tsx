import type { WebModule } from '#platform/web/module.ts'
import { texts } from '../messages/web.ts'

export default {
  name: 'value',
  texts,
  pages: [{ path: '/insight/value', section: 'insight', order: 10, label: { 'zh-CN': '价值', 'zh-TW': '價值', en: 'Value' }, may: ['read', 'insight'], load: () => import('./page/value-page.tsx'), places: ['insight.value', 'insight.figure'] }],
  panels: [{ place: 'relationship.right', order: 38, may: ['read', 'party'], load: () => import('./party/worth-panel.tsx') }],
  settings: [{ key: 'value', group: 'firm', order: 20, label: { 'zh-CN': '价值与成本', 'zh-TW': '價值與成本', en: 'Value and costs' }, may: ['update', 'settings'], load: () => import('./setting/value-setting.tsx') }],
} satisfies WebModule
