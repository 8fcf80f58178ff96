import type { WebModule } from '#platform/web/module.ts'
import { texts } from '../messages/web.ts'

const templates = { 'zh-CN': '模板', 'zh-TW': '範本', en: 'Templates' }

export default {
  name: 'messaging',
  texts,
  pages: [
    { path: '/marketing/templates', section: 'marketing', order: 30, label: templates, may: ['read', 'template'], load: () => import('./template/list/templates-page.tsx') },
    { path: '/marketing/templates/new', section: 'marketing', label: { 'zh-CN': '新建模板', 'zh-TW': '新增範本', en: 'New template' }, may: ['write', 'template'], load: () => import('./template/editor/new-template-page.tsx') },
    { path: '/marketing/templates/$id', section: 'marketing', label: templates, may: ['read', 'template'], load: () => import('./template/editor/template-page.tsx') },
    { path: '/marketing/messages', section: 'marketing', order: 80, label: { 'zh-CN': '送达', 'zh-TW': '送達', en: 'Delivery' }, may: ['read', 'message'], load: () => import('./list/messages-page.tsx') },
  ],
  panels: [{ place: 'relationship.actions', order: 20, may: ['send', 'message'], load: () => import('./write/write-button.tsx') }],
} satisfies WebModule
