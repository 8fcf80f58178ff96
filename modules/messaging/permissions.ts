import { allow, guarded } from '#platform/access/permission.ts'

export const message = guarded({ name: 'message', label: { 'zh-CN': '消息', 'zh-TW': '訊息', en: 'Messages' }, actions: ['read', 'send', 'resolve'] })

export const template = guarded({ name: 'template', label: { 'zh-CN': '消息模板', 'zh-TW': '訊息範本', en: 'Message templates' }, actions: ['read', 'write'] })

export const objects = [message, template]

export const permissions = [
  ...allow(['manager', 'marketing'], ['read', 'send', 'resolve'], message, 'all'),
  ...allow(['sales', 'service'], ['read', 'send'], message, 'all'),
  ...allow(['analyst', 'auditor', 'privacy-officer', 'read-only'], ['read'], message, 'all'),
  ...allow(['manager', 'marketing'], ['read', 'write'], template, 'all'),
  ...allow(['sales', 'service', 'analyst', 'read-only'], ['read'], template, 'all'),
]
