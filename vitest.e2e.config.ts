import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { include: ['test/e2e/**/*.test.ts'], globalSetup: ['test/global-setup.ts'], testTimeout: 240_000, hookTimeout: 120_000, maxWorkers: 2, pool: 'forks', isolate: false, experimental: { viteModuleRunner: false } },
})
