import type { WebModule } from '#platform/web/module.ts'
import './places.ts'
import { texts } from '../messages/web.ts'

export default {
  name: 'orders',
  texts,
  pages: [
    { path: '/orders', section: 'sales', order: 10, label: { 'zh-CN': '订单', 'zh-TW': '訂單', en: 'Orders' }, may: ['read', 'order'], load: () => import('./list/order-list.tsx') },
    { path: '/orders/new', section: 'sales', label: { 'zh-CN': '新建订单', 'zh-TW': '新增訂單', en: 'New order' }, may: ['create', 'order'], load: () => import('./entry/new-order.tsx'), places: ['order.entry'] },
    { path: '/orders/$id', section: 'sales', label: { 'zh-CN': '订单', 'zh-TW': '訂單', en: 'Order' }, may: ['read', 'order'], load: () => import('./order/order-page.tsx') },
  ],
  panels: [{ place: 'relationship.right', order: 34, may: ['read', 'order'], load: () => import('./relationship/orders-panel.tsx') }],
  quickAdd: [{ key: 'order', order: 30, label: { 'zh-CN': '订单', 'zh-TW': '訂單', en: 'Order' }, may: ['create', 'order'], to: '/orders/new' }],
  commands: [{ key: 'orders', label: { 'zh-CN': '订单', 'zh-TW': '訂單', en: 'Orders' }, may: ['read', 'order'], to: '/orders' }],
} satisfies WebModule
