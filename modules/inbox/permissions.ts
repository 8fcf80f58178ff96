import { allow, guarded } from '#platform/access/permission.ts'

export const conversation = guarded({ name: 'conversation', label: { 'zh-CN': '会话', 'zh-TW': '會話', en: 'Conversations' }, actions: ['read', 'answer'] })

export const objects = [conversation]

export const permissions = [
  ...allow(['manager', 'marketing', 'sales', 'service'], ['read', 'answer'], conversation, 'all'),
  ...allow(['privacy-officer', 'read-only'], ['read'], conversation, 'all'),
]
