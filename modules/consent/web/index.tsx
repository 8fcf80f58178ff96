import type { WebModule } from '#platform/web/module.ts'
import { texts } from '../messages/web.ts'

export default {
  name: 'consent',
  texts,
  panels: [{ place: 'relationship.left', order: 50, may: ['read', 'consent'], load: () => import('./panel/consent-panel.tsx') }],
} satisfies WebModule
