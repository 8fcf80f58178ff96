import type { WebModule } from '#platform/web/module.ts'
import { texts } from '../messages/web.ts'

const playbooks = { 'zh-CN': '策略剧本', 'zh-TW': '策略劇本', en: 'Playbooks' }

export default {
  name: 'playbooks',
  texts,
  pages: [
    { path: '/marketing/playbooks', section: 'marketing', order: 20, label: playbooks, may: ['read', 'playbook'], load: () => import('./list/playbooks-page.tsx') },
    { path: '/marketing/playbooks/library', section: 'marketing', label: playbooks, may: ['read', 'playbook'], load: () => import('./list/library-page.tsx') },
    { path: '/marketing/playbooks/$id', section: 'marketing', label: playbooks, may: ['read', 'playbook'], load: () => import('./detail/playbook-page.tsx') },
  ],
  panels: [{ place: 'relationship.right', order: 80, may: ['read', 'playbook'], load: () => import('./relationship/runs-panel.tsx') }],
} satisfies WebModule
