import { passkeyClient } from '@better-auth/passkey/client'
import { createAuthClient } from 'better-auth/client'
import { twoFactorClient } from 'better-auth/client/plugins'
import { type ProblemBody, problemOf } from '#platform/web/problem.ts'

const client = createAuthClient({ baseURL: window.location.origin, basePath: '/api/auth', plugins: [twoFactorClient(), passkeyClient()] })

interface Answer<T> { data: T | null; error: { status: number } | null }

/** better-auth tells errors beside the data; here they throw, as everywhere else. */
async function take<T>(answer: Promise<unknown>): Promise<T> {
  const { data, error } = await answer as Answer<T>
  if (error) throw problemOf(error.status, error as ProblemBody)
  return data as T
}

export interface Enrolment { totpURI: string; backupCodes: string[] }
export interface Passkey { id: string; name?: string | null; createdAt?: string | null }

export const changePassword = (currentPassword: string, newPassword: string, revokeOtherSessions: boolean): Promise<unknown> => take(client.$fetch('/change-password', { method: 'POST', body: { currentPassword, newPassword, revokeOtherSessions } }))

/** Begins the second factor: it is on only once a code was checked. */
export const beginTwoFactor = (password: string): Promise<Enrolment> => take(client.twoFactor.enable({ password }))
export const confirmTwoFactor = (code: string): Promise<unknown> => take(client.twoFactor.verifyTotp({ code }))
export const endTwoFactor = (password: string): Promise<unknown> => take(client.twoFactor.disable({ password }))
export const renewBackupCodes = async (password: string): Promise<string[]> => (await take<{ backupCodes: string[] }>(client.twoFactor.generateBackupCodes({ password }))).backupCodes

export const findPasskeys = (): Promise<Passkey[]> => take(client.$fetch('/passkey/list-user-passkeys', { method: 'GET' }))
export const addPasskey = (name: string): Promise<unknown> => take(client.passkey.addPasskey({ name }))
export const removePasskey = (id: string): Promise<unknown> => take(client.$fetch('/passkey/delete-passkey', { method: 'POST', body: { id } }))

/** The key inside an otpauth address, for whoever types it. */
export const secretIn = (totpURI: string): string => new URL(totpURI).searchParams.get('secret') ?? ''
