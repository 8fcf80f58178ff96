import type { WebModule } from '#platform/web/module.ts'
import { texts as churn } from '../messages/churn.ts'

export default {
  name: 'prediction',
  texts: churn,
  pages: [
    { path: '/insight/churn', section: 'insight', order: 60, label: { 'zh-CN': '流失', 'zh-TW': '流失', en: 'Churn' }, may: ['read', 'insight'], load: () => import('./churn/churn-page.tsx'), places: ['insight.figure'] },
    { path: '/insight/products', section: 'insight', order: 70, label: { 'zh-CN': '产品', 'zh-TW': '產品', en: 'Products' }, may: ['read', 'insight'], load: () => import('./products/products-page.tsx') },
    { path: '/insight/clusters', section: 'insight', order: 75, label: { 'zh-CN': '客户群', 'zh-TW': '顧客群', en: 'Groups' }, may: ['read', 'insight'], load: () => import('./clusters/clusters-page.tsx') },
    { path: '/insight/signals', section: 'insight', order: 78, label: { 'zh-CN': '异常与前兆', 'zh-TW': '異常與前兆', en: 'Signals' }, may: ['read', 'insight'], load: () => import('./signals/signals-page.tsx') },
  ],
  panels: [
    { place: 'relationship.right', order: 45, may: ['read', 'party'], load: () => import('./churn/prediction-panel.tsx') },
    { place: 'today.entry', order: 20, may: ['read', 'party'], load: () => import('./churn/risen-entry.tsx') },
    { place: 'relationship.right', order: 47, may: ['read', 'party'], load: () => import('./products/offers-panel.tsx') },
    { place: 'today.entry', order: 30, may: ['read', 'party'], load: () => import('./signals/noticed-entry.tsx') },
  ],
} satisfies WebModule
