import type { WebQuickAdd } from '#platform/web/module.ts'
import { createStore } from '#platform/web/store.ts'

/** What lies over the page now: one thing at most. */
export type Overlay = 'palette' | 'keys' | 'more' | 'add' | 'notices' | { adding: WebQuickAdd } | null
export const overlay = createStore<Overlay>(null)
export const closeOverlay = (): void => overlay.set(null)
