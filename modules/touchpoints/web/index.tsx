import type { WebModule } from '#platform/web/module.ts'
import { texts } from '../messages/web.ts'
import './places.ts'

export default {
  name: 'touchpoints',
  texts,
  panels: [
    { place: 'relationship.actions', order: 10, may: ['create', 'touchpoint'], load: () => import('./head-actions.tsx') },
    { place: 'relationship.head', order: 10, may: ['read', 'touchpoint'], load: () => import('./last-contact.tsx') },
    { place: 'relationship.middle', order: 10, may: ['read', 'touchpoint'], load: () => import('./timeline/timeline-card.tsx') },
    { place: 'party.peek', order: 10, may: ['read', 'touchpoint'], load: () => import('./peek-latest.tsx') },
  ],
} satisfies WebModule
