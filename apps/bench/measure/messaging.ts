import { spawn } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { sql } from 'kysely'
import pg from 'pg'
import type { Installation } from '#apps/installation/open-installation.ts'
import { checkConsent, decideMany } from '#modules/consent/api.ts'
import { type DeliveryMeasured, measureDelivery, queueMessages } from '#modules/messaging/api.ts'
import { system } from '#platform/access/actor.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import { lineOf, type Tell } from './line.ts'
import { prepareSending } from './prepare-sending.ts'
import { quantile, timed } from './timing.ts'
import { watchMemory } from './watch-memory.ts'

const MAILS = 20_000
const BULK = 50_000
const CHECKS = 200
const html = `<html><body>${'<p>{{name|您}}，明前茶到店了，欢迎来品尝。<a href="https://shop.example/tea">看一看</a></p>'.repeat(40)}</body></html>`

/** What sending rests on: an audience of everyone decided and queued, consent in bulk and singly, and personalised, signed mail handed over with its ledger to a mail server on this machine. */
export async function measureMessaging({ db, ownerUrl }: Pick<Installation, 'db' | 'ownerUrl'>, size: string, tell: Tell): Promise<void> {
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 2 })
  const as = <T>(work: (context: Context) => Promise<T>) => inTransaction(db, system('bench'), work)
  try {
    await prepareSending(owner)
    const { rows: [held] } = await owner.query<{ ids: string[] }>('select array(select id::text from parties.party where survivor_id is null order by id limit $1) as ids', [BULK])
    const bulk = await timed(() => as((c) => decideMany(c, held!.ids, { purpose: 'marketing', channel: 'email' })))
    tell(lineOf({ name: `consent in bulk, per party · ${size}`, value: (bulk * 1000) / BULK, unit: 'µs', target: '≤ 20' }))
    const single: number[] = []
    for (const id of held!.ids.slice(0, CHECKS)) single.push(await timed(() => as((c) => checkConsent(c, id, { purpose: 'marketing', channel: 'email' }))))
    tell(lineOf({ name: `consent of one with its proof, p95 · ${size}`, value: quantile(single, 0.95), unit: 'ms', target: '≤ 5' }))
    await measureQueue(as, owner, size, tell)
    await measureHandOver(db, owner, tell)
  } finally {
    await owner.end()
  }
}

async function measureQueue(as: <T>(work: (context: Context) => Promise<T>) => Promise<T>, owner: pg.Pool, size: string, tell: Tell): Promise<void> {
  const stop = watchMemory(owner)
  let queued = { queued: 0, withheld: 0 }
  const took = await timed(async () => { queued = await as((c) => queueMessages(c, { step: `bench/${Date.now()}`, channel: 'email', purpose: 'marketing', subject: '{{name|您}}，新茶到店', body: '{{name|您}}好', html, audience: sql`select id as party_id from parties.party where survivor_id is null and deleted_at is null` })) })
  const most = stop()
  tell(lineOf({ name: `everyone decided and queued (${queued.queued} queued, ${queued.withheld} held back) · ${size}`, value: took / 1000, unit: 's', target: '≤ 60 at 1M' }))
  if (most) tell(lineOf({ name: `memory of that, our process and PostgreSQL's · ${size}`, value: most, unit: 'MB', target: '≤ 1024' }))
}

async function measureHandOver(db: Installation['db'], owner: pg.Pool, tell: Tell): Promise<void> {
  await owner.query(`update messaging.message set state = 'cancelled', ended_at = now() where state = 'queued' and id not in (select id from messaging.message where state = 'queued' order by id limit ${MAILS})`)
  const sink = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'mail-sink.ts')], { stdio: ['pipe', 'pipe', 'inherit'] })
  const [url] = await once(createInterface(sink.stdout), 'line') as [string]
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048, privateKeyEncoding: { type: 'pkcs8', format: 'pem' }, publicKeyEncoding: { type: 'spki', format: 'pem' } })
  try {
    const measured: DeliveryMeasured = await measureDelivery(db, { smtpUrl: url, from: '青城茶业 <hello@tea.example>', width: 8, dkim: { domainName: 'tea.example', keySelector: 'mail', privateKey } })
    tell(lineOf({ name: `mail handed over, personalised and signed, with its ledger (${measured.sent} mails)`, value: measured.sent / measured.seconds, unit: '/s', target: '≥ 400' }))
    tell(lineOf({ name: 'memory of our process, from the first tenth to the end', value: measured.endMb - measured.startMb, unit: 'MB more', target: 'constant' }))
  } finally {
    sink.stdin.end()
    await once(sink, 'exit')
  }
}
