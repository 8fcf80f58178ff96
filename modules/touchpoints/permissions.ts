import { allow, guarded } from '#platform/access/permission.ts'

/** `remove` is for undoing imports; erasure goes by `party.erase`. */
export const touchpoint = guarded({
  name: 'touchpoint',
  label: { 'zh-CN': '触点', 'zh-TW': '接觸點', en: 'Touchpoint' },
  actions: ['read', 'create', 'correct', 'remove'],
})

export const objects = [touchpoint]

export const permissions = [
  ...allow('manager', ['read', 'create', 'correct'], touchpoint, 'unit'),
  ...allow('sales', ['read', 'create'], touchpoint, 'team'),
  ...allow('marketing', ['read'], touchpoint, 'all'),
  ...allow('marketing', ['create'], touchpoint, 'unit'),
  ...allow('service', ['read', 'create'], touchpoint, 'unit'),
  ...allow(['analyst', 'privacy-officer'], ['read'], touchpoint, 'all'),
  ...allow('read-only', ['read'], touchpoint, 'unit'),
]
