import type { WebModule } from '#platform/web/module.ts'
import { texts } from '../messages/web.ts'

const playbooks = { 'zh-CN': '策略剧本', 'zh-TW': '策略劇本', en: 'Playbooks' }

export default {
  name: 'playbooks',
  texts,
  pages: [
    { path: '/marketing/playbooks', section: 'marketing', order: 20, label: playbooks, may: ['read', 'playbook'], load: () => import('./list/playbooks-page.tsx') },
    { path: '/marketing/playbooks/library', section: 'marketing', label: playbooks, may: ['read', 'playbook'], load: () => import('./list/library-page.tsx') },
    { path: '/marketing/playbooks/new', section: 'marketing', label: playbooks, may: ['update', 'playbook'], load: () => import('./edit/edit-page.tsx') },
    { path: '/marketing/playbooks/$id/edit', section: 'marketing', label: playbooks, may: ['read', 'playbook'], load: () => import('./edit/edit-page.tsx') },
    { path: '/marketing/playbooks/$id', section: 'marketing', label: playbooks, may: ['read', 'playbook'], load: () => import('./detail/playbook-page.tsx') },
  ],
  commands: [{ key: 'new-playbook', label: { 'zh-CN': '新建剧本', 'zh-TW': '新增劇本', en: 'New playbook' }, may: ['update', 'playbook'], to: '/marketing/playbooks/new' }],
  panels: [{ place: 'relationship.right', order: 80, may: ['read', 'playbook'], load: () => import('./relationship/runs-panel.tsx') }, { place: 'finding.link', order: 10, may: ['read', 'playbook'], load: () => import('./finding/link-playbook.tsx') }],
} satisfies WebModule
