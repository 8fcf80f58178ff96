import type { WebModule } from '#platform/web/module.ts'
import { texts } from '../messages/web.ts'

const segments = { 'zh-CN': '细分', 'zh-TW': '區隔', en: 'Segments' }
const created = { 'zh-CN': '新建细分', 'zh-TW': '新增區隔', en: 'New segment' }

export default {
  name: 'segments',
  texts,
  pages: [
    { path: '/insight/segments', section: 'insight', order: 80, label: segments, may: ['read', 'segment'], load: () => import('./list/segments-page.tsx') },
    { path: '/insight/segments/new', section: 'insight', label: created, may: ['create', 'segment'], load: () => import('./segment/new-segment-page.tsx') },
    { path: '/insight/segments/overlaps', section: 'insight', label: { 'zh-CN': '细分重叠', 'zh-TW': '區隔重疊', en: 'Overlaps of segments' }, may: ['read', 'segment'], load: () => import('./overlap/overlaps-page.tsx') },
    { path: '/insight/segments/$id', section: 'insight', label: segments, may: ['read', 'segment'], load: () => import('./segment/segment-page.tsx'), places: ['insight.figure'] },
  ],
  panels: [{ place: 'relationship.right', order: 60, may: ['read', 'segment'], load: () => import('./relationship/segments-panel.tsx') }],
  commands: [{ key: 'new-segment', label: created, may: ['create', 'segment'], to: '/insight/segments/new' }],
} satisfies WebModule
