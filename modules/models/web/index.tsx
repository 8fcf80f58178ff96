import type { WebModule } from '#platform/web/module.ts'
import { texts } from '../messages/web.ts'

export default {
  name: 'models',
  texts,
  pages: [
    { path: '/insight/models', section: 'insight', order: 100, label: { 'zh-CN': '模型', 'zh-TW': '模型', en: 'Models' }, may: ['read', 'model'], load: () => import('./models-page.tsx') },
  ],
} satisfies WebModule
