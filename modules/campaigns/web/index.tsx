import type { WebModule } from '#platform/web/module.ts'
import { texts } from '../messages/web.ts'

const campaigns = { 'zh-CN': '营销活动', 'zh-TW': '行銷活動', en: 'Campaigns' }

export default {
  name: 'campaigns',
  texts,
  pages: [
    { path: '/marketing', section: 'marketing', order: 0, label: { 'zh-CN': '活动日历', 'zh-TW': '活動行事曆', en: 'Calendar' }, may: ['read', 'campaign'], load: () => import('./calendar/calendar-page.tsx') },
    { path: '/marketing/campaigns', section: 'marketing', order: 10, label: campaigns, may: ['read', 'campaign'], load: () => import('./list/campaigns-page.tsx') },
    { path: '/marketing/campaigns/$id', section: 'marketing', label: campaigns, may: ['read', 'campaign'], load: () => import('./campaign/campaign-page.tsx') },
    { path: '/marketing/campaigns/$id/parties', section: 'marketing', label: campaigns, may: ['read', 'campaign'], load: () => import('./campaign/people-page.tsx') },
    { path: '/marketing/campaigns/$id/report', section: 'marketing', label: campaigns, may: ['read', 'campaign'], load: () => import('./result/report-page.tsx') },
  ],
  settings: [{ key: 'campaign-approval', group: 'firm', order: 46, label: { 'zh-CN': '活动审批', 'zh-TW': '活動簽核', en: 'Approval of campaigns' }, may: ['update', 'settings'], load: () => import('./approval/approval-setting.tsx') }],
  panels: [{ place: 'today.side', order: 5, may: ['approve', 'campaign'], load: () => import('./approval/awaiting-panel.tsx') }, { place: 'relationship.right', order: 85, may: ['read', 'campaign'], load: () => import('./relationship/campaigns-panel.tsx') }],
  commands: [{ key: 'campaigns', label: campaigns, may: ['read', 'campaign'], to: '/marketing/campaigns' }],
} satisfies WebModule
