import type { WebModule } from '#platform/web/module.ts'

export default {
  name: 'value',
} satisfies WebModule
