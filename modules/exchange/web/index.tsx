import type { WebModule } from '#platform/web/module.ts'
import { texts } from '../messages/web.ts'

const label = { 'zh-CN': '导入', 'zh-TW': '匯入', en: 'Import' }

export default {
  name: 'exchange',
  texts,
  pages: [
    { path: '/import', section: 'parties', order: 80, label, may: ['create', 'import'], load: () => import('./import-page.tsx') },
    { path: '/import/$id', section: 'parties', label, may: ['read', 'import'], load: () => import('./one-import.tsx') },
  ],
  commands: [{ key: 'import-data', label: { 'zh-CN': '导入数据', 'zh-TW': '匯入資料', en: 'Import data' }, may: ['create', 'import'], to: '/import' }],
  settings: [
    { key: 'imports', group: 'data', order: 10, label: { 'zh-CN': '导入记录', 'zh-TW': '匯入紀錄', en: 'Imports' }, may: ['read', 'import'], load: () => import('./settings/imports-setting.tsx') },
    { key: 'exports', group: 'data', order: 20, label: { 'zh-CN': '导出与备份', 'zh-TW': '匯出與備份', en: 'Exports and backup' }, may: ['create', 'export'], load: () => import('./settings/exports-setting.tsx') },
  ],
} satisfies WebModule
