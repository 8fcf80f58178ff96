import { allow, guarded } from '#platform/access/permission.ts'

export const settings = guarded({ name: 'settings', label: { 'zh-CN': '设置', 'zh-TW': '設定', en: 'Settings' }, actions: ['update'] })
export const audit = guarded({ name: 'audit', label: { 'zh-CN': '审计', 'zh-TW': '稽核', en: 'Audit' }, actions: ['read'] })
export const webhook = guarded({ name: 'webhook', label: { 'zh-CN': '事件推送', 'zh-TW': '事件推送', en: 'Webhooks' }, actions: ['read', 'manage'] })
export const operations = guarded({ name: 'operations', label: { 'zh-CN': '运行', 'zh-TW': '運作', en: 'Operations' }, actions: ['read', 'manage'] })

export const objects = [settings, audit, webhook, operations]

export const permissions = [
  ...allow(['auditor', 'privacy-officer'], ['read'], audit, 'all'),
]
