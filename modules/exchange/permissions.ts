import { allow, guarded } from '#platform/access/permission.ts'

export const import_ = guarded({
  name: 'import',
  label: { 'zh-CN': '导入', 'zh-TW': '匯入', en: 'Import' },
  actions: ['read', 'create', 'undo'],
})

/** Needed beside each list's own right to be exported, which tells how far it reaches. */
export const export_ = guarded({
  name: 'export',
  label: { 'zh-CN': '导出', 'zh-TW': '匯出', en: 'Export' },
  actions: ['create'],
})

export const objects = [import_, export_]

/** Importing gives no right to write: each row is written as far as its importer may. */
export const permissions = [
  ...allow('manager', ['read', 'create', 'undo'], import_, 'unit'),
  ...allow(['sales', 'service', 'marketing'], ['read', 'create', 'undo'], import_, 'own'),
  ...allow(['manager', 'marketing', 'privacy-officer'], ['create'], export_, 'unit'),
]
