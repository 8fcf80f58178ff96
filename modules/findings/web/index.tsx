import type { WebModule } from '#platform/web/module.ts'
import { texts } from '../messages/web.ts'

const findings = { 'zh-CN': '发现', 'zh-TW': '發現', en: 'Findings' }

export default {
  name: 'findings',
  texts,
  pages: [
    { path: '/insight', section: 'insight', order: 0, label: { 'zh-CN': '总览', 'zh-TW': '總覽', en: 'Overview' }, may: ['read', 'insight'], load: () => import('./overview/overview-page.tsx'), places: ['insight.strip', 'insight', 'insight.figure'] },
    { path: '/insight/findings', section: 'insight', order: 110, label: findings, may: ['read', 'finding'], load: () => import('./list/findings-page.tsx') },
    { path: '/insight/findings/$id', section: 'insight', label: findings, may: ['read', 'finding'], load: () => import('./finding/finding-page.tsx'), places: ['finding.link'] },
  ],
  panels: [
    { place: 'insight.strip', order: 5, may: ['read', 'insight'], load: () => import('./overview/owner-figures.tsx') },
    { place: 'insight', order: 5, may: ['read', 'insight'], load: () => import('./overview/week-panel.tsx') },
    { place: 'insight', order: 8, may: ['read', 'finding'], load: () => import('./overview/latest-findings.tsx') },
    { place: 'insight.figure', order: 10, may: ['create', 'finding'], load: () => import('./take/take-figure.tsx') },
    { place: 'chart.figures', order: 10, may: ['create', 'finding'], load: () => import('./take/take-chart.tsx') },
    { place: 'today.side', order: 30, may: ['read', 'finding'], load: () => import('./today/due-findings.tsx') },
  ],
  commands: [{ key: 'findings', label: findings, may: ['read', 'finding'], to: '/insight/findings' }],
} satisfies WebModule
