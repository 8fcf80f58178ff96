import type { WebModule } from '#platform/web/module.ts'
import { texts } from '../messages/web.ts'
import './places.ts'

export default {
  name: 'parties',
  texts,
  pages: [
    { path: '/parties', section: 'parties', order: 10, label: { 'zh-CN': '全部往来', 'zh-TW': '全部往來', en: 'All parties' }, may: ['read', 'party'], load: () => import('./list/party-list.tsx') },
    { path: '/duplicates', section: 'parties', order: 20, label: { 'zh-CN': '重复记录', 'zh-TW': '重複資料', en: 'Duplicates' }, may: ['merge', 'party'], load: () => import('./duplicate/duplicates-page.tsx') },
    { path: '/parties/merge', section: 'parties', label: { 'zh-CN': '合并记录', 'zh-TW': '合併資料', en: 'Merge' }, may: ['merge', 'party'], load: () => import('./merge/merge-page.tsx') },
    { path: '/parties/new', section: 'parties', label: { 'zh-CN': '新建往来', 'zh-TW': '新增往來', en: 'New party' }, may: ['create', 'party'], load: () => import('./form/new-party-page.tsx') },
    { path: '/parties/bin', section: 'parties', order: 90, label: { 'zh-CN': '回收站', 'zh-TW': '資源回收筒', en: 'Bin' }, may: ['delete', 'party'], load: () => import('./bin/bin-page.tsx') },
    { path: '/parties/$id', section: 'parties', label: { 'zh-CN': '往来方', 'zh-TW': '往來對象', en: 'Party' }, may: ['read', 'party'], load: () => import('./relationship/relationship-page.tsx') },
  ],
  panels: [
    { place: 'relationship.left', order: 10, may: ['read', 'party'], load: () => import('./profile/profile-card.tsx') },
    { place: 'relationship.left', order: 20, may: ['read', 'party'], load: () => import('./preference/preferences-card.tsx') },
    { place: 'relationship.left', order: 30, may: ['read', 'party'], load: () => import('./connection/connections-card.tsx') },
    { place: 'relationship.left', order: 40, may: ['read', 'party'], load: () => import('./organisation/workplace-card.tsx') },
    { place: 'relationship.left', order: 60, may: ['read', 'party'], load: () => import('./file/files-card.tsx') },
    { place: 'relationship.left', order: 80, may: ['read', 'party'], load: () => import('./merge/merges-card.tsx') },
    { place: 'relationship.next', order: 20, may: ['read', 'party'], load: () => import('./profile/birthday-next.tsx') },
    { place: 'relationship.middle', order: 4, may: ['read', 'party'], load: () => import('./organisation/organisation-card.tsx') },
    { place: 'relationship.middle', order: 5, may: ['read', 'party'], load: () => import('./household/household-card.tsx') },
  ],
  settings: [{ key: 'fields', group: 'records', order: 10, label: { 'zh-CN': '自定义字段', 'zh-TW': '自訂欄位', en: 'Custom fields' }, may: ['update', 'settings'], load: () => import('./setting/fields-setting.tsx') }],
  quickAdd: [{ key: 'party', order: 10, label: { 'zh-CN': '往来方', 'zh-TW': '往來對象', en: 'Party' }, may: ['create', 'party'], load: () => import('./form/quick-party.tsx') }],
  commands: [{ key: 'new-party', label: { 'zh-CN': '新建往来', 'zh-TW': '新增往來', en: 'New party' }, may: ['create', 'party'], to: '/parties/new' }],
  searches: [{ key: 'parties', order: 10, label: { 'zh-CN': '往来', 'zh-TW': '往來', en: 'Parties' }, may: ['read', 'party'], load: () => import('./search/find-hits.ts') }],
} satisfies WebModule
