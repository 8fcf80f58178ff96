import type { Texts } from '#kernel/text.ts'
import type { WebModule } from '#platform/web/module.ts'
import { registerTexts } from '#platform/web/refusal-text.ts'
import { registerModules } from '#platform/web/registry.ts'

const found = import.meta.glob<WebModule>('../../modules/*/web/index.tsx', { eager: true, import: 'default' })
const messages = import.meta.glob<{ texts: Texts<unknown> }>('../../modules/*/messages/index.ts')

/** Finds by folder what every module adds to the browser; nobody lists them by hand. */
export function findModules(): void {
  registerModules(Object.values(found))
  for (const [path, load] of Object.entries(messages)) {
    const name = /modules\/([^/]+)\//.exec(path)?.[1]
    if (name) registerTexts(name, load)
  }
}
