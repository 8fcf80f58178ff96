import { allow, guarded } from '#platform/access/permission.ts'

export const sealed = guarded({ name: 'sealed', label: { 'zh-CN': '密封档案', 'zh-TW': '密封檔案', en: 'Sealed files' }, actions: ['read', 'keep', 'manage'] })

export const objects = [sealed]

export const permissions = [
  ...allow(['manager', 'service'], ['read', 'keep'], sealed, 'unit'),
  ...allow('sales', ['read', 'keep'], sealed, 'team'),
  ...allow('privacy-officer', ['read', 'keep', 'manage'], sealed, 'all'),
]
