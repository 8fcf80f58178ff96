import { allow, guarded } from '#platform/access/permission.ts'

/** The map and its rules. What is counted on it goes by the rights to the records themselves. */
export const journey = guarded({ name: 'journey', label: { 'zh-CN': '触点地图', 'zh-TW': '觸點地圖', en: 'Touchpoint map' }, actions: ['read', 'update'] })

export const objects = [journey]

export const permissions = [
  ...allow(['manager', 'marketing'], ['read', 'update'], journey, 'all'),
  ...allow(['sales', 'service', 'analyst', 'read-only'], ['read'], journey, 'all'),
]
