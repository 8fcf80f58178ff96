import { allow, guarded } from '#platform/access/permission.ts'

export const work = guarded({
  name: 'work',
  label: { 'zh-CN': '待办与承诺', 'zh-TW': '待辦與承諾', en: 'Tasks and promises' },
  actions: ['read', 'create', 'update'],
})

export const objects = [work]

export const permissions = [
  ...allow('manager', ['read', 'create', 'update'], work, 'unit'),
  ...allow(['sales', 'service', 'marketing'], ['read'], work, 'team'),
  ...allow(['sales', 'service', 'marketing'], ['create', 'update'], work, 'own'),
  ...allow(['analyst', 'privacy-officer', 'auditor'], ['read', 'create', 'update'], work, 'own'),
  ...allow('read-only', ['read'], work, 'unit'),
]
