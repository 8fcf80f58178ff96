import { allow, guarded } from '#platform/access/permission.ts'

export const consent = guarded({
  name: 'consent',
  label: { 'zh-CN': '许可', 'zh-TW': '同意', en: 'Consent' },
  actions: ['read', 'record', 'manage'],
})

export const objects = [consent]

export const permissions = [
  ...allow('manager', ['read', 'record'], consent, 'unit'),
  ...allow('sales', ['read', 'record'], consent, 'team'),
  ...allow('service', ['read', 'record'], consent, 'unit'),
  ...allow('marketing', ['read'], consent, 'all'),
  ...allow('marketing', ['record'], consent, 'unit'),
  ...allow('analyst', ['read'], consent, 'all'),
  ...allow('privacy-officer', ['read', 'record', 'manage'], consent, 'all'),
  ...allow('read-only', ['read'], consent, 'unit'),
]
