import { allow, guarded } from '#platform/access/permission.ts'

export const segment = guarded({ name: 'segment', label: { 'zh-CN': '细分', 'zh-TW': '區隔', en: 'Segment' }, actions: ['read', 'create', 'update', 'share'] })

export const objects = [segment]

/* A shared segment is everyone's to use; each sees of its members whom they may see. It is its owner's to change, and the manager's. */
export const permissions = [
  ...allow('manager', ['read', 'create', 'update', 'share'], segment, 'all'),
  ...allow(['marketing', 'analyst'], ['read'], segment, 'all'),
  ...allow(['marketing', 'analyst'], ['create', 'update', 'share'], segment, 'own'),
  ...allow(['sales', 'service'], ['read'], segment, 'all'),
  ...allow(['sales', 'service'], ['create', 'update'], segment, 'own'),
  ...allow('read-only', ['read'], segment, 'all'),
]
