import { allow, guarded } from '#platform/access/permission.ts'

export const order = guarded({
  name: 'order',
  label: { 'zh-CN': '订单', 'zh-TW': '訂單', en: 'Order' },
  actions: ['read', 'create', 'update', 'export'],
  fields: { cost: { 'zh-CN': '成本', 'zh-TW': '成本', en: 'Cost' } },
})

export const objects = [order]

export const permissions = [
  ...allow('manager', ['read', 'create', 'update', 'export'], order, 'unit'),
  ...allow('sales', ['read', 'create', 'update'], order, 'team'),
  ...allow('marketing', ['read'], order, 'all'),
  ...allow('service', ['read', 'update'], order, 'unit'),
  ...allow(['analyst', 'privacy-officer'], ['read'], order, 'all'),
  ...allow('read-only', ['read'], order, 'unit'),
]
