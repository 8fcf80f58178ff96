const KEY = 'guanxi.reloaded'
const MINUTE = 60_000

/** A page of an older build asks for files that are gone; the new build is one reload away. At most once a minute, so that a broken server is not asked forever. */
export function takeNewBuild(event: Event): void {
  if (Date.now() - Number(sessionStorage.getItem(KEY) ?? 0) < MINUTE) return
  sessionStorage.setItem(KEY, String(Date.now()))
  event.preventDefault()
  window.location.reload()
}
