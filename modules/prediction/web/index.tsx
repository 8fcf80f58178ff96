import type { WebModule } from '#platform/web/module.ts'

export default {
  name: 'prediction',
} satisfies WebModule
