import { allow, guarded } from '#platform/access/permission.ts'

export const campaign = guarded({ name: 'campaign', label: { 'zh-CN': '营销活动', 'zh-TW': '行銷活動', en: 'Campaigns' }, actions: ['read', 'update', 'run', 'approve'] })

export const objects = [campaign]

/* How much one may approve is the firm's setting `campaigns.approval`, by role. */
export const permissions = [
  ...allow('manager', ['read', 'update', 'run', 'approve'], campaign, 'all'),
  ...allow('marketing', ['read', 'update', 'run'], campaign, 'all'),
  ...allow(['sales', 'service', 'analyst', 'auditor', 'privacy-officer', 'read-only'], ['read'], campaign, 'all'),
]
