import { allow, guarded } from '#platform/access/permission.ts'

export const member = guarded({ name: 'member', label: { 'zh-CN': '成员', 'zh-TW': '成員', en: 'Member' }, actions: ['read', 'manage'] })
export const unit = guarded({ name: 'unit', label: { 'zh-CN': '部门', 'zh-TW': '部門', en: 'Unit' }, actions: ['manage'] })
export const role = guarded({ name: 'role', label: { 'zh-CN': '角色', 'zh-TW': '角色', en: 'Role' }, actions: ['read', 'manage'] })
export const key = guarded({ name: 'key', label: { 'zh-CN': 'API 密钥', 'zh-TW': 'API 金鑰', en: 'API key' }, actions: ['read', 'create', 'revoke'] })

export const objects = [member, unit, role, key]

export const permissions = [
  ...allow('manager', ['read'], member, 'unit'),
  ...allow(['sales', 'marketing', 'service'], ['read'], member, 'team'),
  ...allow(['analyst', 'read-only'], ['read'], member, 'own'),
  ...allow(['privacy-officer', 'auditor'], ['read'], member, 'all'),
  ...allow(['manager', 'privacy-officer', 'auditor'], ['read'], role, 'all'),
  ...allow('auditor', ['read'], key, 'all'),
  ...allow('manager', ['read', 'revoke'], key, 'unit'),
  ...allow(['manager', 'sales', 'marketing', 'service', 'analyst'], ['create'], key, 'own'),
  ...allow(['sales', 'marketing', 'service', 'analyst'], ['read', 'revoke'], key, 'own'),
]
