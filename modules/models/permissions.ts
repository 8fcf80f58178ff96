import { allow, guarded } from '#platform/access/permission.ts'

export const model = guarded({ name: 'model', label: { 'zh-CN': '模型', 'zh-TW': '模型', en: 'Models' }, actions: ['read', 'run', 'approve'] })

export const objects = [model]

/* A model tells of nobody in particular: its scores are read with the parties' own rights. */
export const permissions = [
  ...allow(['manager', 'analyst'], ['read', 'run', 'approve'], model, 'all'),
  ...allow('marketing', ['read', 'run'], model, 'all'),
  ...allow(['sales', 'service', 'read-only'], ['read'], model, 'all'),
]
