import { defineConfig } from 'vitest/config'

/** Long simulations: `npm run test:heavy`. */
export default defineConfig({ test: { include: ['test/heavy/**/*.test.ts'], pool: 'forks', maxWorkers: 2 } })
