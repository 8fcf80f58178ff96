import { allow, guarded } from '#platform/access/permission.ts'

export const finding = guarded({ name: 'finding', label: { 'zh-CN': '发现', 'zh-TW': '發現', en: 'Findings' }, actions: ['read', 'create', 'update', 'share'] })

export const objects = [finding]

/* Reading reaches as far as the reader's parties do, whatever is said here: the policy asks for both. */
export const permissions = [
  ...allow(['manager', 'marketing', 'analyst', 'sales', 'service', 'read-only'], ['read'], finding, 'all'),
  ...allow(['manager', 'marketing', 'analyst', 'sales', 'service'], ['create'], finding, 'own'),
  ...allow('analyst', ['update', 'share'], finding, 'all'),
  ...allow('manager', ['update', 'share'], finding, 'unit'),
  ...allow('marketing', ['update', 'share'], finding, 'unit'),
  ...allow(['sales', 'service'], ['update'], finding, 'own'),
]
