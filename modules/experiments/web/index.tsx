import type { WebModule } from '#platform/web/module.ts'
import { texts } from '../messages/web.ts'

export default {
  name: 'experiments',
  texts,
  settings: [{ key: 'holdout', group: 'firm', order: 45, label: { 'zh-CN': '长期对照组', 'zh-TW': '長期對照組', en: 'Holdout' }, may: ['read', 'experiment'], load: () => import('./holdout/holdout-setting.tsx') }],
} satisfies WebModule
