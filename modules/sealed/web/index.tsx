import type { WebModule } from '#platform/web/module.ts'
import { texts } from '../messages/index.ts'

export default {
  name: 'sealed',
  texts,
  pages: [{ path: '/sealed/$token', section: 'marketing', outside: true, label: { 'zh-CN': '我的密封档案', 'zh-TW': '我的密封檔案', en: 'My sealed file' }, load: () => import('./outside/own-page.tsx') }],
  panels: [{ place: 'relationship.left', order: 60, may: ['read', 'sealed'], load: () => import('./panel/sealed-panel.tsx') }],
  settings: [{ key: 'sealed', group: 'own', order: 60, label: { 'zh-CN': '密封档案', 'zh-TW': '密封檔案', en: 'Sealed files' }, may: ['keep', 'sealed'], load: () => import('./setting/sealed-setting.tsx') }],
} satisfies WebModule
