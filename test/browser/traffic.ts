import type { Page, Request } from 'playwright-core'

const open = new WeakMap<Page, Set<Request>>()

/** Counts a page's requests under way; the stream of news, which never ends, is none. */
export function watchTraffic(page: Page): void {
  const requests = new Set<Request>()
  open.set(page, requests)
  page.on('request', (r) => { if (r.resourceType() !== 'eventsource') requests.add(r) })
  page.on('requestfinished', (r) => requests.delete(r))
  page.on('requestfailed', (r) => requests.delete(r))
  page.on('framenavigated', (frame) => { if (frame === page.mainFrame()) requests.clear() })
}

/** Waits until a page has asked for nothing for `still` milliseconds: half the time that a browser's own idle takes, and it holds within one document too. */
export async function quiet(page: Page, still = 200): Promise<void> {
  const requests = open.get(page)!
  const giveUp = Date.now() + 15_000
  for (let since = Date.now(); Date.now() - since < still && Date.now() < giveUp;) {
    await new Promise((r) => setTimeout(r, 25))
    if (requests.size > 0) since = Date.now()
  }
}
