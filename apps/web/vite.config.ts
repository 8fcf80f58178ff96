import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compressed } from './compressed.ts'
import { firstFiles } from './first-files.ts'

const repo = join(import.meta.dirname, '../..')

/** One file for each language's words of the frame and the components, so that a reader fetches one. */
const texts = (['en', 'zh-CN', 'zh-TW'] as const).map((language) => ({ name: `texts-${language}`, test: new RegExp(`/(ui|platform/web|apps/web)/messages/${language}\\.ts$`), priority: 3 }))

/** What nearly every page uses, in one file; what brings Ant Design's larger parts or charts stays apart. */
const inFrame = (id: string): boolean =>
  /\/(kernel|platform\/web|ui)\/(?!chart\/|dialog|confirm|day-field)(?!.*messages\/[ez])[^?]*\.tsx?$/.test(id) || /\/apps\/web\/(frame\/(?!palette|key-help|sheets)|session\/session|messages\/index)[^?]*\.tsx?$/.test(id)

/** The web app is built to dist/web and served by the server; in development Vite serves it and passes /api on. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), firstFiles(), compressed()],
  publicDir: false,
  build: {
    outDir: join(repo, 'dist/web'), emptyOutDir: true, target: 'es2023', manifest: true, modulePreload: { polyfill: false }, chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler|@tanstack)\//, priority: 4 },
            ...texts,
            { name: 'frame', test: inFrame, priority: 2 },
          ],
        },
      },
    },
  },
  server: { port: Number(process.env['WEB_PORT'] ?? 5173), fs: { allow: [repo] }, proxy: { '/api': `http://127.0.0.1:${process.env['PORT'] ?? 3977}` } },
})
