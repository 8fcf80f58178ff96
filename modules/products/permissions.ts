import { allow, guarded } from '#platform/access/permission.ts'

export const product = guarded({
  name: 'product',
  label: { 'zh-CN': '产品', 'zh-TW': '產品', en: 'Product' },
  actions: ['read', 'create', 'update'],
  fields: { cost: { 'zh-CN': '成本', 'zh-TW': '成本', en: 'Cost' } },
})

export const objects = [product]

export const permissions = [
  ...allow('manager', ['read', 'create', 'update'], product, 'all'),
  ...allow(['sales', 'marketing', 'service', 'analyst', 'privacy-officer', 'read-only'], ['read'], product, 'all'),
]
