import { allow, guarded } from '#platform/access/permission.ts'

export const playbook = guarded({ name: 'playbook', label: { 'zh-CN': '策略剧本', 'zh-TW': '策略劇本', en: 'Playbooks' }, actions: ['read', 'update', 'run'] })

export const objects = [playbook]

export const permissions = [
  ...allow(['manager', 'marketing'], ['read', 'update', 'run'], playbook, 'all'),
  ...allow(['sales', 'service'], ['read', 'run'], playbook, 'all'),
  ...allow(['analyst', 'auditor', 'read-only'], ['read'], playbook, 'all'),
]
