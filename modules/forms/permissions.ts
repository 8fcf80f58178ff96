import { allow, guarded } from '#platform/access/permission.ts'

export const form = guarded({ name: 'form', label: { 'zh-CN': '表单', 'zh-TW': '表單', en: 'Forms' }, actions: ['read', 'edit'] })
export const event = guarded({ name: 'event', label: { 'zh-CN': '网站事件', 'zh-TW': '網站事件', en: 'Web events' }, actions: ['read', 'record'] })

export const objects = [form, event]

export const permissions = [
  ...allow(['manager', 'marketing'], ['read', 'edit'], form, 'all'),
  ...allow(['sales', 'service', 'analyst', 'privacy-officer'], ['read'], form, 'all'),
  ...allow(['manager', 'marketing'], ['read', 'record'], event, 'all'),
  ...allow(['analyst', 'privacy-officer'], ['read'], event, 'all'),
]
