import { defineConfig } from 'vitest/config'

/** Long simulations: `npm run test:heavy`. */
export default defineConfig({ test: { include: ['test/heavy/**/*.test.ts'], globalSetup: ['test/global-setup.ts'], pool: 'forks', maxWorkers: 2, experimental: { viteModuleRunner: false } } })
