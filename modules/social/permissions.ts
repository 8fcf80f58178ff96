import { allow, guarded } from '#platform/access/permission.ts'

export const socialPost = guarded({ name: 'social-post', label: { 'zh-CN': '社交内容', 'zh-TW': '社群貼文', en: 'Social posts' }, actions: ['read', 'write', 'approve'] })

export const objects = [socialPost]

export const permissions = [
  ...allow('manager', ['read', 'write', 'approve'], socialPost, 'all'),
  ...allow('marketing', ['read', 'write'], socialPost, 'all'),
  ...allow(['sales', 'service', 'analyst', 'auditor', 'read-only'], ['read'], socialPost, 'all'),
]
