import { allow, guarded } from '#platform/access/permission.ts'

/** Asking goes by `insight.read`; what is counted, by the rights to the records themselves. */
export const analysis = guarded({ name: 'analysis', label: { 'zh-CN': '自助分析', 'zh-TW': '自助分析', en: 'Analysis' }, actions: ['save', 'schedule'] })

export const objects = [analysis]

export const permissions = [
  ...allow(['manager', 'marketing', 'analyst'], ['save', 'schedule'], analysis, 'all'),
  ...allow(['sales', 'service', 'read-only'], ['save'], analysis, 'all'),
]
