import type { WebModule } from '#platform/web/module.ts'
import { texts } from '../messages/web.ts'

export default {
  name: 'work',
  texts,
  pages: [
    { path: '/work', section: 'today', order: 10, label: { 'zh-CN': '待办与承诺', 'zh-TW': '待辦與承諾', en: 'Tasks and promises' }, may: ['read', 'work'], load: () => import('./list/work-list.tsx') },
    { path: '/work/$id', section: 'today', label: { 'zh-CN': '待办', 'zh-TW': '待辦', en: 'Task' }, may: ['read', 'work'], load: () => import('./item/work-page.tsx') },
  ],
  panels: [
    { place: 'today.strip', order: 10, may: ['read', 'work'], load: () => import('./today/figures.tsx') },
    { place: 'today', order: 10, may: ['read', 'work'], load: () => import('./today/to-do.tsx') },
    { place: 'today.side', order: 10, may: ['read', 'work'], load: () => import('./today/coming.tsx') },
    { place: 'today.side', order: 20, may: ['read', 'work'], load: () => import('./today/changes.tsx') },
    { place: 'rail.today', order: 10, may: ['read', 'work'], load: () => import('./today/rail-count.tsx') },
    { place: 'relationship.next', order: 10, may: ['read', 'work'], load: () => import('./relationship/next-panel.tsx') },
    { place: 'notices', order: 10, load: () => import('./notices/notice-list.tsx') },
    { place: 'notices.count', order: 10, load: () => import('./notices/notice-count.tsx') },
  ],
  quickAdd: [{ key: 'work', order: 20, label: { 'zh-CN': '待办、跟进或承诺', 'zh-TW': '待辦、跟進或承諾', en: 'Task, follow-up or promise' }, may: ['create', 'work'], load: () => import('./item/add-work.tsx') }],
  commands: [{ key: 'work', label: { 'zh-CN': '待办与承诺', 'zh-TW': '待辦與承諾', en: 'Tasks and promises' }, may: ['read', 'work'], to: '/work' }],
} satisfies WebModule
