import { spawn } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
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
import { quantile, timed } from './timing.ts'

const MAILS = 20_000
const BULK = 50_000
const CHECKS = 200
const html = `<html><body>${'<p>{{name|您}}，明前茶到店了，欢迎来品尝。<a href="https://shop.example/tea">看一看</a></p>'.repeat(40)}</body></html>`

/** What sending rests on: an audience of everyone decided and queued, consent in bulk and singly, and personalised, signed mail handed over with its ledger to a mail server on this machine. */
export async function measureMessaging({ db, ownerUrl }: Pick<Installation, 'db' | 'ownerUrl'>, size: string, tell: Tell): Promise<void> {
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 2 })
  const as = <T>(work: (context: Context) => Promise<T>) => inTransaction(db, system('bench'), work)
  try {
    await prepare(owner)
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

/** Most parties agreed, some refused; the firm holds out a twentieth and sends nobody more than two a week. */
async function prepare(owner: pg.Pool): Promise<void> {
  await owner.query(`insert into consent.entry (party_id, purpose, state, at, recorded_at) select p.id, 'marketing', case when p.id % 10 = 0 then 'withdrawn' else 'granted' end, now() - interval '1 day', now() from parties.party p where p.id % 20 <> 7 and not exists (select from consent.entry limit 1)`)
  await owner.query(`insert into experiments.draw (seed, share, why, drawn_at) select 'bench', 0.05, 'hand', now() where not exists (select from experiments.draw)`)
  await owner.query(`insert into firm.setting (key, value, updated_at) values ('sending.caps', '{"day":1000,"week":1000,"month":1000}', now()) on conflict do nothing`)
  await owner.query('vacuum (analyze) consent.entry')
}

async function measureQueue(as: <T>(work: (context: Context) => Promise<T>) => Promise<T>, owner: pg.Pool, size: string, tell: Tell): Promise<void> {
  let most = 0
  const pids = async () => (await owner.query<{ pid: number }>("select pid from pg_stat_activity where backend_type in ('client backend', 'parallel worker')")).rows.map((r) => r.pid)
  const watch = setInterval(() => void pids().then((all) => { most = Math.max(most, anonymous(process.pid) + all.reduce((sum, pid) => sum + anonymous(pid), 0)) }, () => {}), 500)
  let queued = { queued: 0, withheld: 0 }
  const took = await timed(async () => { queued = await as((c) => queueMessages(c, { step: `bench/${Date.now()}`, channel: 'email', purpose: 'marketing', subject: '{{name|您}}，新茶到店', body: '{{name|您}}好', html, audience: sql`select id as party_id from parties.party where survivor_id is null and deleted_at is null` })) })
  clearInterval(watch)
  tell(lineOf({ name: `everyone decided and queued (${queued.queued} queued, ${queued.withheld} held back) · ${size}`, value: took / 1000, unit: 's', target: '≤ 60 at 1M' }))
  if (most) tell(lineOf({ name: `memory of that, our process and PostgreSQL's · ${size}`, value: most, unit: 'MB', target: '≤ 1024' }))
}

/** Memory of a process that is nobody else's, in MB; nought where it cannot be told. */
function anonymous(pid: number): number {
  try {
    return Number(/^RssAnon:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
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
