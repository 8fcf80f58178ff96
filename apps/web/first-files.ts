import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { HtmlTagDescriptor, Plugin } from 'vite'

interface File { name: string; content: string }

const read = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8')

/** A file's address: by its content, so that it may be kept for a year. */
function addressOf({ name, content }: File): string {
  const [stem, ending] = name.split('.')
  return `assets/${stem}-${createHash('sha256').update(content).digest('base64url').slice(0, 8)}.${ending}`
}

function files(): { paint: File; seal: File; manifest: File } {
  const seal = { name: 'seal.svg', content: read('seal.svg') }
  const manifest = { name: '关系 Guanxi', short_name: '关系', start_url: '/', display: 'standalone', background_color: '#FAFAF7', theme_color: '#0F766E', icons: [{ src: `/${addressOf(seal)}`, sizes: 'any', type: 'image/svg+xml', purpose: 'any maskable' }] }
  return { paint: { name: 'first-paint.js', content: read('first-paint.js') }, seal, manifest: { name: 'app.webmanifest', content: JSON.stringify(manifest) } }
}

/** What the page needs before the app's own script, as files rather than inline, which the content security policy forbids: the theme before the first paint, the icon, the manifest. */
export function firstFiles(): Plugin {
  const { paint, seal, manifest } = files()
  return {
    name: 'guanxi:first-files',
    generateBundle() {
      for (const file of [paint, seal, manifest]) this.emitFile({ type: 'asset', fileName: addressOf(file), source: file.content })
    },
    transformIndexHtml(_html, { server }): HtmlTagDescriptor[] {
      const at = (file: File): string => (server ? `/${file.name}` : `/${addressOf(file)}`)
      return [
        { tag: 'script', attrs: { src: at(paint) }, injectTo: 'head-prepend' },
        { tag: 'link', attrs: { rel: 'icon', type: 'image/svg+xml', href: at(seal) }, injectTo: 'head' },
        ...(server ? [] : [{ tag: 'link', attrs: { rel: 'manifest', href: at(manifest) }, injectTo: 'head' as const }]),
      ]
    },
  }
}
