import { createStore } from '#platform/web/store.ts'

/** What someone asked to write down, from the page's head: which party, which kind. The composer takes it up. */
export const composing = createStore<{ partyId: string; kind: string } | null>(null)

/** What a kind is usually done by. */
export const usualChannel: Readonly<Record<string, string>> = { call: 'phone', visit: 'on-site', message: 'wechat', meeting: 'face-to-face', activity: 'event' }
