import type { WebModule } from '#platform/web/module.ts'
import { texts } from '../messages/web.ts'

const named = (zhCN: string, zhTW: string, en: string) => ({ 'zh-CN': zhCN, 'zh-TW': zhTW, en })
const section = 'insight' as const
const may = ['read', 'insight'] as const

export default {
  name: 'intelligence',
  texts,
  pages: [
    { path: '/insight/rfm', section, order: 20, label: named('RFM', 'RFM', 'RFM'), may, load: () => import('./rfm/rfm-page.tsx') },
    { path: '/insight/stages', section, order: 30, label: named('阶段与阶梯', '階段與階梯', 'Stages and ladder'), may, load: () => import('./stages/stages-page.tsx') },
    { path: '/insight/growth', section, order: 40, label: named('增长矩阵', '成長矩陣', 'Growth matrix'), may, load: () => import('./growth/growth-page.tsx') },
    { path: '/insight/credit', section, order: 44, label: named('信用与风险', '信用與風險', 'Credit and risk'), may, load: () => import('./credit/credit-page.tsx') },
    { path: '/insight/cycles', section, order: 46, label: named('价值管理', '價值管理', 'Value management'), may: ['run', 'insight'], load: () => import('./cycle/cycles-page.tsx') },
    { path: '/insight/cohorts', section, order: 50, label: named('同期群', '同期群', 'Cohorts'), may, load: () => import('./cohort/cohorts-page.tsx') },
  ],
  panels: [
    { place: 'relationship.standing', order: 10, may: ['read', 'party'], load: () => import('./relationship/standing-panel.tsx') },
    { place: 'relationship.right', order: 40, may: ['read', 'party'], load: () => import('./relationship/value-panel.tsx') },
    { place: 'relationship.right', order: 52, may: ['read', 'party'], load: () => import('./credit/credit-panel.tsx') },
    { place: 'today.entry', order: 10, may: ['read', 'party'], load: () => import('./today/moved.tsx') },
    { place: 'today.entry', order: 11, may: ['read', 'party'], load: () => import('./today/due.tsx') },
    { place: 'order.entry', order: 10, may: ['read', 'party'], load: () => import('./credit/order-warning.tsx') },
    { place: 'insight.strip', order: 10, may, load: () => import('./overview/figures-strip.tsx') },
    { place: 'insight', order: 10, may, load: () => import('./overview/pyramid-panel.tsx') },
    { place: 'insight', order: 20, may, load: () => import('./overview/stages-panel.tsx') },
    { place: 'insight.value', order: 10, may, load: () => import('./overview/pyramid-panel.tsx') },
    { place: 'insight.value', order: 20, may, load: () => import('./overview/concentration-panel.tsx') },
  ],
  settings: [
    { key: 'contact-policies', group: 'firm', order: 22, label: named('联系策略', '聯繫策略', 'Contact policies'), may: ['update', 'settings'], load: () => import('./policy/policies-setting.tsx') },
    { key: 'judgement', group: 'firm', order: 24, label: named('判断规则', '判斷規則', 'Judgement'), may: ['update', 'settings'], load: () => import('./rules/rules-setting.tsx') },
  ],
} satisfies WebModule
