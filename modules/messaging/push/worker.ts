import { Readable } from 'node:stream'
import type { Streamed } from '#platform/http/route.ts'

/* Plain JavaScript, for browsers. A browser that changes its subscription by itself tells us by the one it had, which nobody else knows. */
const worker = `self.addEventListener('push', (event) => {
  const { id, title, body, url } = event.data ? event.data.json() : {}
  event.waitUntil(self.registration.showNotification(title || '', { body, tag: id, data: { url } }))
})
self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  const { url } = event.notification.data || {}
  if (/^https?:/.test(url || '')) event.waitUntil(self.clients.openWindow(url))
})
self.addEventListener('pushsubscriptionchange', (event) => {
  const before = event.oldSubscription
  if (!before) return
  event.waitUntil((async () => {
    const next = event.newSubscription || await self.registration.pushManager.subscribe(before.options)
    const { endpoint, keys } = next.toJSON()
    await fetch('/api/v1/push/renewal', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ before: before.endpoint, endpoint, p256dh: keys.p256dh, auth: keys.auth }) })
  })())
})
`

/** The script that shows push messages, for our own pages to register. */
export const pushWorker = (): Streamed => ({ type: 'text/javascript', stream: Readable.from([worker]), headers: { 'service-worker-allowed': '/', 'cache-control': 'public, max-age=3600' } })
