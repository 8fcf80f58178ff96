import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '#platform/db/tables.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { askProvider, jsonOf, outcomeOfSilence, outcomeOfStatus, type ProviderAnswer, Unanswered } from '../channel/ask-provider.ts'
import type { Outcome, Outgoing, Sender } from '../channel/sender.ts'
import type { KnownChannel } from '../channel/settings/read-channel.ts'
import { deliverer } from '../delivery/runner.ts'
import { accessToken, forgetToken, type TokenCall } from '../wechat/access-token.ts'
import { lineMost, linePiece, linePieces } from './length.ts'

/** A stateless channel access token (fifteen minutes), fetched with the channel's own id and secret. */
export const lineToken = ({ settings, secret }: KnownChannel<'line'>): TokenCall =>
  ({ name: `line ${settings.endpoint} ${settings.channelId}`, url: `${settings.endpoint}/oauth2/v3/token`, form: { grant_type: 'client_credentials', client_id: settings.channelId, client_secret: secret['channelSecret']! } })

/** The retry key of a message: always the same, so that LINE does it once however often it is asked within a day. */
export function retryKeyOf(channelId: string, messageId: string): string {
  const hex = createHash('sha256').update(`guanxi line ${channelId} ${messageId}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** Sends to followers on LINE: as a reply, free of charge, while their words' token holds; else as a push under its retry key, so that silence is asked again and never doubled. */
export function openLine(db: Db, known: KnownChannel<'line'>): Sender {
  const base = `${known.settings.endpoint}/v2/bot/message`
  const call = async (path: 'push' | 'reply', body: object, headers: Record<string, string> = {}): Promise<ProviderAnswer> => {
    for (let fresh = false; ; fresh = true) {
      const token = await accessToken(lineToken(known), Date.now())
      const answer = await askProvider(`${base}/${path}`, { headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) })
      if (answer.status !== 401 || fresh) return answer
      forgetToken(lineToken(known).name)
    }
  }
  const push = async ({ id, address, body }: Outgoing): Promise<Outcome> => {
    try {
      return outcomeOfLine(await call('push', { to: address, messages: piecesOf(body) }, { 'x-line-retry-key': retryKeyOf(known.settings.channelId, id) }))
    } catch (error) {
      return { kind: 'later', reason: `line ${(error as Error).message}`.slice(0, 200) }
    }
  }
  return {
    width: 8,
    async send(message: Outgoing): Promise<Outcome> {
      const { follows, token } = await takeReply(db, message)
      if (!follows) return { kind: 'failed', reason: 'line blocked' }
      if (message.body.length > lineMost) return { kind: 'failed', reason: 'line too-long' }
      if (token === null) return push(message)
      try {
        const answer = await call('reply', { replyToken: token, messages: piecesOf(message.body) })
        return answer.status === 400 ? await push(message) : outcomeOfLine(answer)
      } catch (error) {
        return error instanceof Unanswered ? outcomeOfSilence(error, 'line') : { kind: 'later', reason: `line ${(error as Error).message}`.slice(0, 200) }
      }
    },
    close: () => Promise.resolve(),
  }
}

const piecesOf = (body: string): object[] => Array.from({ length: linePieces(body) }, (_, i) => ({ type: 'text', text: body.slice(i * linePiece, (i + 1) * linePiece) }))

/** 409: accepted before under this key. */
export function outcomeOfLine(answer: ProviderAnswer): Outcome {
  const { status, headers } = answer
  const said = jsonOf<{ message?: string; sentMessages?: { id: string }[] }>(answer)
  if (status === 200 || status === 409) return { kind: 'sent', reference: said?.sentMessages?.[0]?.id ?? String(headers['x-line-accepted-request-id'] ?? headers['x-line-request-id'] ?? '') }
  if (status >= 500) return { kind: 'later', reason: `line http ${status}` }
  const other = outcomeOfStatus(status, 'line')
  return 'reason' in other && said?.message ? { ...other, reason: `${other.reason} ${said.message}`.slice(0, 200) } : other
}

/** Takes the token of their last words, once and for an answer to them only; and whether they have blocked us. */
const takeReply = (db: Db, { address, purpose }: Outgoing): Promise<{ follows: boolean; token: string | null }> => inTransaction(db, deliverer, async ({ tx, now }) => {
  const { rows: [follower] } = await sql<{ left: boolean; token: string | null }>`select left_at is not null as left, case when reply_until > ${now} then reply_token end as token from messaging.line_follower where user_id = ${address} for update`.execute(tx)
  if (follower?.left) return { follows: false, token: null }
  if (!follower?.token || purpose !== 'service') return { follows: true, token: null }
  await sql`update messaging.line_follower set reply_token = null where user_id = ${address}`.execute(tx)
  return { follows: true, token: follower.token }
})
