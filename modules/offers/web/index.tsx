import type { WebModule } from '#platform/web/module.ts'
import { texts } from '../messages/web.ts'

const offers = { 'zh-CN': '优惠', 'zh-TW': '優惠', en: 'Offers' }

export default {
  name: 'offers',
  texts,
  pages: [
    { path: '/marketing/offers', section: 'marketing', order: 40, label: offers, may: ['read', 'offer'], load: () => import('./list/offers-page.tsx') },
    { path: '/marketing/offers/$id', section: 'marketing', label: offers, may: ['read', 'offer'], load: () => import('./detail/offer-page.tsx') },
  ],
  panels: [{ place: 'relationship.right', order: 86, may: ['read', 'offer'], load: () => import('./relationship/offers-panel.tsx') }],
} satisfies WebModule
