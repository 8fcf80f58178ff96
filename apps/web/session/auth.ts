import { passkeyClient } from '@better-auth/passkey/client'
import { createAuthClient } from 'better-auth/client'
import { twoFactorClient } from 'better-auth/client/plugins'
import { type ProblemBody, problemOf } from '#platform/web/problem.ts'

const client = createAuthClient({ baseURL: window.location.origin, basePath: '/api/auth', plugins: [twoFactorClient(), passkeyClient()] })

interface Answer<T> { data: T | null; error: { status: number } | null }

/** better-auth tells errors beside the data; here they throw, as everywhere else. */
async function take<T>(answer: Promise<Answer<T>>): Promise<T> {
  const { data, error } = await answer
  if (error) throw problemOf(error.status, error as ProblemBody)
  return data as T
}

export type Step = 'in' | 'second-step'

/** Signs in by password; a member with a second step is asked for it next. */
export async function signIn(email: string, password: string): Promise<Step> {
  const data = await take<{ twoFactorRedirect?: boolean }>(client.signIn.email({ email, password }) as Promise<Answer<{ twoFactorRedirect?: boolean }>>)
  return data.twoFactorRedirect ? 'second-step' : 'in'
}

export const verifyCode = (code: string, trustDevice: boolean): Promise<unknown> => take(client.twoFactor.verifyTotp({ code, trustDevice }))
export const verifyBackupCode = (code: string, trustDevice: boolean): Promise<unknown> => take(client.twoFactor.verifyBackupCode({ code, trustDevice }))

/** Signs in by a passkey of this device; throws where none was used. */
export const signInByPasskey = async (): Promise<unknown> => take(client.signIn.passkey() as Promise<Answer<unknown>>)

/** Goes to the firm's own sign-in service, and comes back signed in. */
export async function signInBySsoOf(providerId: string, callbackURL: string): Promise<void> {
  const { url } = await take<{ url: string }>(client.$fetch('/sign-in/social', { method: 'POST', body: { provider: providerId, callbackURL, errorCallbackURL: '/sign-in', disableRedirect: true } }) as Promise<Answer<{ url: string }>>)
  window.location.assign(url)
}

export const askForReset = (email: string): Promise<unknown> => take(client.$fetch('/request-password-reset', { method: 'POST', body: { email, redirectTo: '/invitation' } }) as Promise<Answer<unknown>>)

export const signOut = (): Promise<unknown> => take(client.signOut() as Promise<Answer<unknown>>)
