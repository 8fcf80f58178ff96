import type { WebModule } from '#platform/web/module.ts'
import { texts } from '../messages/web.ts'
import './places.ts'

export default {
  name: 'people',
  texts,
  settings: [
    { key: 'profile', group: 'own', order: 10, label: { 'zh-CN': '个人资料与安全', 'zh-TW': '個人資料與安全', en: 'Profile and security' }, load: () => import('./profile/profile-setting.tsx') },
    { key: 'members', group: 'people', order: 10, label: { 'zh-CN': '成员', 'zh-TW': '成員', en: 'Members' }, may: ['read', 'member'], load: () => import('./member/members-setting.tsx') },
    { key: 'roles', group: 'people', order: 20, label: { 'zh-CN': '角色', 'zh-TW': '角色', en: 'Roles' }, may: ['read', 'role'], load: () => import('./role/roles-setting.tsx') },
    { key: 'units', group: 'people', order: 30, label: { 'zh-CN': '部门', 'zh-TW': '部門', en: 'Units' }, may: ['manage', 'unit'], load: () => import('./unit/units-setting.tsx') },
    { key: 'keys', group: 'firm', order: 40, label: { 'zh-CN': 'API 密钥', 'zh-TW': 'API 金鑰', en: 'API keys' }, may: ['read', 'key'], load: () => import('./key/keys-setting.tsx') },
  ],
} satisfies WebModule
