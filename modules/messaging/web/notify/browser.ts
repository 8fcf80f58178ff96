import type { Language } from '#kernel/text.ts'
import { call } from '#platform/web/call.ts'
import { subscribePush, unsubscribePush } from '../../contract.ts'

export type BrowserState = 'unsupported' | 'denied' | 'on' | 'off'
const WORKER = '/api/v1/push/worker.js'

const able = (): boolean => 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window
const standing = async (): Promise<PushSubscription | null> => (await (await navigator.serviceWorker.getRegistration('/'))?.pushManager.getSubscription()) ?? null

/** What this browser is: able and willing, and whether it is told already. */
export async function readBrowser(): Promise<BrowserState> {
  if (!able()) return 'unsupported'
  if (Notification.permission === 'denied') return 'denied'
  return (await standing()) ? 'on' : 'off'
}

const bytesOf = (key: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(key.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0))

/** Registers the worker, asks the reader, and tells us where this browser is reached. A subscription under another key of ours is ended first. */
export async function subscribeHere({ who, publicKey, language }: { who: string; publicKey: string; language: Language }): Promise<void> {
  if ((await Notification.requestPermission()) !== 'granted') throw new Error('not granted')
  const registration = await navigator.serviceWorker.register(WORKER, { scope: '/' })
  await navigator.serviceWorker.ready
  const wish = { userVisibleOnly: true, applicationServerKey: bytesOf(publicKey) }
  const subscription = await registration.pushManager.subscribe(wish).catch(async () => { await (await standing())?.unsubscribe(); return registration.pushManager.subscribe(wish) })
  const { endpoint = '', keys = {} } = subscription.toJSON()
  await call(subscribePush, { body: { ...(who.includes('.') ? { token: who } : { visitor: who }), language, endpoint, p256dh: keys['p256dh'] ?? '', auth: keys['auth'] ?? '' } })
}

/** Ends it here and with us. */
export async function unsubscribeHere(): Promise<void> {
  const subscription = await standing()
  if (!subscription) return
  await call(unsubscribePush, { body: { endpoint: subscription.endpoint } })
  await subscription.unsubscribe()
}
