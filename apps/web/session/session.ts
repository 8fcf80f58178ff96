import type { QueryClient } from '@tanstack/react-query'
import { type AnyRouter, redirect } from '@tanstack/react-router'
import { getMe, getSignInOptions, type Profile, updateMe } from '#modules/people/contract.ts'
import type { Language } from '#kernel/text.ts'
import { call, onSignedOut, send } from '#platform/web/call.ts'
import { language } from '#platform/web/language.ts'
import { ProblemError } from '#platform/web/problem.ts'
import { switchLanguage } from '#platform/web/text.ts'
import { readingOf, tellProblem } from '#platform/web/use-call.ts'

export const reading = { ...readingOf(getMe, {}), staleTime: 60_000 }
export const optionsReading = { ...readingOf(getSignInOptions, {}), staleTime: 60_000 }

/** The language picked before signing in, which then becomes the member's own. */
let pickedOutside: Language | null = null
export const pickOutside = (next: Language): void => { pickedOutside = next }

/** Whoever is signed in, before any page of theirs is shown; else goes to sign-in (or to setting up) and remembers where they wanted to go. */
export async function admit(client: QueryClient, wanted: string): Promise<Profile> {
  const known = client.getQueryData<Profile>(reading.queryKey)
  if (known) return known
  if (!seemsSignedIn.get() && !await hasSession()) throw await outOf(client, wanted)
  const me = await client.fetchQuery({ ...reading, retry: 0 }).catch(async (error: unknown) => {
    seemsSignedIn.set(false)
    throw error instanceof ProblemError && error.status === 401 ? await outOf(client, wanted) : error
  })
  seemsSignedIn.set(true)
  await speak(me)
  return me
}

async function outOf(client: QueryClient, wanted: string): Promise<unknown> {
  const { setupNeeded } = await client.fetchQuery(optionsReading)
  return redirect(setupNeeded ? { to: '/setup' } : { to: '/sign-in', search: wanted === '/' ? {} : { return: wanted } as never })
}

/** Whether someone was signed in on this device when last seen: saves a stranger's first visit the refused call, and a member the extra one. */
const seemsSignedIn = {
  get: () => localStorage.getItem('guanxi.signed-in') !== null,
  set: (now: boolean) => (now ? localStorage.setItem('guanxi.signed-in', '1') : localStorage.removeItem('guanxi.signed-in')),
}

/** Asks without being refused: better-auth answers `null` to a stranger. */
const hasSession = async (): Promise<boolean> => (await (await send('/api/auth/get-session', {})).json().catch(() => null)) !== null

/** From here on the app speaks the member's language; a pick on the sign-in page is kept as theirs. */
async function speak(me: Profile): Promise<void> {
  if (pickedOutside && pickedOutside !== me.language) await call(updateMe, { body: { language: pickedOutside } }).catch(tellProblem)
  else if (me.language !== language.get()) await switchLanguage(me.language)
  pickedOutside = null
}

/** Changes the language here and for the member everywhere. */
export async function speakFromNow(next: Language): Promise<void> {
  await switchLanguage(next)
  await call(updateMe, { body: { language: next } }).catch(tellProblem)
}

/** A session that ends while pages are open leads to sign-in, and back to the same page. */
export function followSession(client: QueryClient, router: AnyRouter): void {
  onSignedOut(() => {
    if (!client.getQueryData(reading.queryKey)) return
    seemsSignedIn.set(false)
    client.clear()
    void router.navigate({ to: '/sign-in', search: { return: router.state.location.href } as never })
  })
}

/** A `return` address as it may be followed: one of this app, never another site's. */
export const safeReturn = (wanted: unknown): string => (typeof wanted === 'string' && /^\/(?![/\\])/.test(wanted) && !wanted.startsWith('/sign-in') ? wanted : '/')
