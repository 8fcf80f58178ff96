import { allow, guarded } from '#platform/access/permission.ts'

export const offer = guarded({ name: 'offer', label: { 'zh-CN': '优惠', 'zh-TW': '優惠', en: 'Offers' }, actions: ['read', 'update', 'give', 'redeem'] })

export const objects = [offer]

export const permissions = [
  ...allow(['manager', 'marketing'], ['read', 'update', 'give', 'redeem'], offer, 'all'),
  ...allow(['sales', 'service'], ['read', 'give', 'redeem'], offer, 'all'),
  ...allow(['analyst', 'auditor', 'privacy-officer', 'read-only'], ['read'], offer, 'all'),
]
