import { Readable } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import { system } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/tables.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import type { Streamed } from '#platform/http/route.ts'
import { visitOf } from '../confirmation/answer-confirmation.ts'
import { decideConsent } from '../ledger/decide-consent.ts'
import { recordConsent } from '../ledger/record-consent.ts'
import { readPerson } from '../link/read-person.ts'
import { pageOf, readLink, signLink } from '../link/sign-link.ts'

/** The headers that a mail for a purpose carries (RFC 8058), and the page for its foot; null where the firm's public address is not known. */
export async function unsubscribeHeaders(context: Pick<Context, 'tx' | 'now'>, { partyId, purpose, channel }: { partyId: string; purpose: string; channel: string }): Promise<{ headers: Record<string, string>; page: string } | null> {
  const token = await signLink(context, 'unsubscribe', [partyId, purpose, channel])
  const [act, page] = [pageOf(`/api/v1/consent/unsubscribe/${token}`), pageOf(`/unsubscribe/${token}`)]
  return act === null || page === null ? null : { headers: { 'List-Unsubscribe': `<${act}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }, page }
}

/** Ends a purpose on a channel. Said twice it is recorded once; a link never runs out, for the mail it stands in does not either. */
export const unsubscribe = (db: Db, token: string, request: FastifyRequest): Promise<void> => inTransaction(db, system('consent.unsubscribe'), (context) => endByLink(context, token, { form: 'rfc8058', ...visitOf(request) }))

/** The same by whatever else brings the link back, such as a mail to the address that a mail program was given. */
export async function endByLink(context: Context, token: string, proof: Record<string, string>): Promise<void> {
  const [partyId = '', purpose = '', channel = ''] = await readLink(context, 'unsubscribe', token)
  const { id } = await readPerson(context, partyId)
  const { state } = await decideConsent(context, { partyId: id, purpose, channel })
  if (state === 'denied' || state === 'withdrawn') return
  await recordConsent(context, id, { purpose, channel, state: 'withdrawn', source: 'one-click', proof })
}

/** Some programs open the address instead of sending to it: they are led to the page, where a person decides. */
export const openUnsubscribe = (token: string): Streamed => ({ type: 'text/html', stream: Readable.from([`<!doctype html><meta http-equiv="refresh" content="0;url=/unsubscribe/${token}"><a href="/unsubscribe/${token}">/unsubscribe</a>`]) })
