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
    // Files share their worker's modules: reading them anew for each file was a third of the run. Whatever a test sets outside its world it puts back.
    isolate: false,
    // Node reads the modules itself, as it does for whoever runs the product: quicker, and what it cannot read fails here.
    experimental: { viteModuleRunner: false },
  },
})
