import { allow, guarded } from '#platform/access/permission.ts'

export const adviser = guarded({ name: 'adviser', label: { 'zh-CN': '顾问', 'zh-TW': '顧問', en: 'Advisers' }, actions: ['read', 'update', 'match'] })

export const objects = [adviser]

export const permissions = [
  ...allow('manager', ['read', 'match'], adviser, 'all'),
  ...allow('manager', ['update'], adviser, 'unit'),
  ...allow(['sales', 'service'], ['read'], adviser, 'all'),
  ...allow(['sales', 'service'], ['update'], adviser, 'own'),
  ...allow(['marketing', 'auditor', 'read-only'], ['read'], adviser, 'all'),
]
