import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const repo = join(import.meta.dirname, '../..')

/** The web app is built to dist/web and served by the server; in development Vite serves it and passes /api on. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: join(repo, 'dist/web'), emptyOutDir: true, target: 'es2023', manifest: true, modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler|@tanstack)\//, priority: 3 },
            { name: (id) => `texts-${/messages\/([\w-]+)\.ts$/.exec(id)?.[1] ?? ''}`, test: /\/(ui|platform\/web|apps\/web)\/messages\/(en|zh-CN|zh-TW)\.ts$/, priority: 2 },
          ],
        },
      },
    },
  },
  server: { port: Number(process.env['WEB_PORT'] ?? 5173), fs: { allow: [repo] }, proxy: { '/api': `http://127.0.0.1:${process.env['PORT'] ?? 3977}` } },
})
