import { allow, guarded } from '#platform/access/permission.ts'

export const insight = guarded({ name: 'insight', label: { 'zh-CN': '洞察', 'zh-TW': '洞察', en: 'Insight' }, actions: ['read', 'run'] })

export const objects = [insight]

/* What is counted is only what the reader may see: row-level security holds for every figure. */
export const permissions = [
  ...allow(['manager', 'marketing', 'analyst'], ['read', 'run'], insight, 'all'),
  ...allow(['sales', 'service', 'read-only'], ['read'], insight, 'all'),
]
