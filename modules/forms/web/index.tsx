import type { WebModule } from '#platform/web/module.ts'
import { texts } from '../messages/web.ts'

const forms = { 'zh-CN': '表单', 'zh-TW': '表單', en: 'Forms' }

export default {
  name: 'forms',
  texts,
  pages: [
    { path: '/marketing/forms', section: 'marketing', order: 50, label: forms, may: ['read', 'form'], load: () => import('./list/forms-page.tsx') },
    { path: '/marketing/forms/website', section: 'marketing', label: { 'zh-CN': '网站接入', 'zh-TW': '網站串接', en: 'Web site' }, may: ['update', 'settings'], load: () => import('./website/website-page.tsx') },
    { path: '/marketing/forms/$id', section: 'marketing', label: forms, may: ['read', 'form'], load: () => import('./builder/form-page.tsx') },
  ],
  panels: [{ place: 'relationship.right', order: 87, may: ['read', 'event'], load: () => import('./relationship/visits-panel.tsx') }],
  commands: [{ key: 'forms', label: forms, may: ['read', 'form'], to: '/marketing/forms' }],
} satisfies WebModule
