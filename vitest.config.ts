import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{analytics,kernel,platform,modules,ui,apps,architecture,scripts,test}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '**/dist/**', 'test/e2e/**', 'test/heavy/**'],
    globalSetup: ['test/global-setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    pool: 'forks',
  },
})
