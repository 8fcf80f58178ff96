import { allow, guarded } from '#platform/access/permission.ts'

export const experiment = guarded({ name: 'experiment', label: { 'zh-CN': '对照试验', 'zh-TW': '對照試驗', en: 'Experiments' }, actions: ['read', 'update'] })

export const objects = [experiment]

export const permissions = [
  ...allow(['manager', 'marketing'], ['read', 'update'], experiment, 'all'),
  ...allow(['analyst', 'privacy-officer', 'auditor', 'read-only'], ['read'], experiment, 'all'),
]
