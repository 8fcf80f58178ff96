import type { WebModule } from '#platform/web/module.ts'
import { texts } from '../messages/web.ts'

const needs = { 'zh-CN': '客户需求', 'zh-TW': '顧客需求', en: 'Needs and questions' }

export default {
  name: 'dialogue',
  texts,
  pages: [{ path: '/marketing/needs', section: 'marketing', order: 55, label: needs, may: ['read', 'need'], load: () => import('./page/needs-page.tsx') }],
  panels: [
    { place: 'relationship.middle', order: 7, may: ['read', 'dialogue'], load: () => import('./talk/dialogue-card.tsx') },
    { place: 'relationship.right', order: 32, may: ['read', 'need'], load: () => import('./need/needs-card.tsx') },
    { place: 'relationship.right', order: 44, may: ['read', 'dialogue'], load: () => import('./share/share-card.tsx') },
    { place: 'touchpoint.entry', order: 10, may: ['update', 'dialogue'], load: () => import('./talk/mark-touchpoint.tsx') },
    { place: 'inbox.utterance', order: 10, may: ['update', 'dialogue'], load: () => import('./talk/mark-utterance.tsx') },
    { place: 'inbox.answer', order: 10, may: ['update', 'dialogue'], load: () => import('./talk/suggest-question.tsx') },
  ],
  commands: [{ key: 'needs', label: needs, may: ['read', 'need'], to: '/marketing/needs' }],
} satisfies WebModule
