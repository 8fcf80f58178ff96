import type { WebModule } from '#platform/web/module.ts'
import { texts } from '../messages/web.ts'

const analysis = { 'zh-CN': '自助分析', 'zh-TW': '自助分析', en: 'Analysis' }
const catalogue = { 'zh-CN': '指标目录', 'zh-TW': '指標目錄', en: 'Measures' }

export default {
  name: 'measures',
  texts,
  pages: [
    { path: '/insight/analysis', section: 'insight', order: 90, label: analysis, may: ['read', 'insight'], load: () => import('./analysis-page.tsx'), places: ['insight.figure'] },
    { path: '/insight/measures', section: 'insight', label: catalogue, may: ['read', 'insight'], load: () => import('./catalogue/catalogue-page.tsx') },
  ],
  commands: [
    { key: 'analysis', label: analysis, may: ['read', 'insight'], to: '/insight/analysis' },
    { key: 'measures', label: catalogue, may: ['read', 'insight'], to: '/insight/measures' },
  ],
} satisfies WebModule
