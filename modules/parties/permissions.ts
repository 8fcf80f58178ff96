import { allow, guarded } from '#platform/access/permission.ts'

export const party = guarded({
  name: 'party',
  label: { 'zh-CN': '往来方', 'zh-TW': '往來方', en: 'Party' },
  actions: ['read', 'create', 'update', 'delete', 'merge', 'share', 'export', 'bulk', 'erase'],
  fields: {
    phone: { 'zh-CN': '电话', 'zh-TW': '電話', en: 'Phone' },
    email: { 'zh-CN': '邮箱', 'zh-TW': '電子郵件', en: 'E-mail' },
    address: { 'zh-CN': '地址', 'zh-TW': '地址', en: 'Address' },
    birthday: { 'zh-CN': '生日', 'zh-TW': '生日', en: 'Birthday' },
    document: { 'zh-CN': '证件', 'zh-TW': '證件', en: 'Identity document' },
    credit: { 'zh-CN': '信用', 'zh-TW': '信用', en: 'Credit' },
  },
})

export const objects = [party]

export const permissions = [
  ...allow('manager', ['read', 'create', 'update', 'delete', 'merge', 'share', 'export', 'bulk'], party, 'unit'),
  ...allow('sales', ['read', 'create', 'update', 'share'], party, 'team'),
  ...allow('sales', ['merge', 'delete'], party, 'own'),
  ...allow('marketing', ['read'], party, 'all'),
  ...allow('marketing', ['update', 'bulk', 'export'], party, 'unit'),
  ...allow('service', ['read', 'create', 'update'], party, 'unit'),
  ...allow('analyst', ['read'], party, 'all'),
  ...allow('privacy-officer', ['read', 'export', 'erase'], party, 'all'),
  ...allow('read-only', ['read'], party, 'unit'),
]
