import type { Installation } from '#apps/installation/open-installation.ts'
import { system } from '#platform/access/actor.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import pg from 'pg'
import { inboxCases } from './cases/inbox.ts'
import { listCases } from './cases/list.ts'
import { pageCases } from './cases/pages.ts'
import { searchCases } from './cases/search.ts'
import { writeCases } from './cases/writes.ts'
import { measureAdvisers } from './measure/advisers.ts'
import { measureAnalysis } from './measure/analysis.ts'
import { createBare } from './measure/bare.ts'
import { createCaller } from './measure/caller.ts'
import { measureCampaigns } from './measure/campaigns.ts'
import { measureEvents } from './measure/events.ts'
import { measure } from './measure/case.ts'
import { measureJourneys } from './measure/journeys.ts'
import { measureImports } from './measure/imports.ts'
import { lineOf, type Tell } from './measure/line.ts'
import { memoryOf } from './measure/memory.ts'
import { measureMessaging } from './measure/messaging.ts'
import { measureNightly } from './measure/nightly.ts'
import { serve } from './measure/served.ts'
import { measurePlaybooks } from './measure/playbooks.ts'
import { measureSegments } from './measure/segments.ts'
import { measureRefresh, measureStanding } from './measure/standing.ts'
import { measureValue } from './measure/value.ts'
import { makeViewers } from './measure/viewers.ts'
import { loadInbox } from './seed/load-inbox.ts'

/** `only`: of the cases, those whose names hold this text. */
export interface BenchOptions { port: number; rounds: number; seconds: number; only?: string | undefined; tell: Tell }

/** Measures a seeded installation: a server of its own on the same data, each case in pairs with hand-written SQL through the same driver, then under sixteen callers. */
export async function bench({ db, log, ownerUrl, appUrl, dataDir }: Installation, { port, rounds, seconds, only = '', tell }: BenchOptions): Promise<void> {
  const parties = await countSeeded(db)
  const size = parties >= 1e6 ? `${Math.round(parties / 1e6)}M` : parties >= 1e3 ? `${Math.round(parties / 1e3)}k` : String(parties)
  const viewers = await makeViewers(db)
  if ('advisers'.includes(only)) await measureAdvisers(tell)
  if ('value'.includes(only)) await measureValue({ db, ownerUrl }, size, tell)
  if ('standing'.includes(only)) await measureStanding({ db, ownerUrl }, size, tell)
  if ('standing, one party refreshed'.includes(only)) await measureRefresh({ db, ownerUrl }, size, tell)
  if ('analysis'.includes(only)) await measureAnalysis({ db }, size, tell)
  if ('messaging'.includes(only)) await measureMessaging({ db, ownerUrl }, size, tell)
  if ('campaigns'.includes(only)) await measureCampaigns({ db, ownerUrl }, size, tell)
  if ('segments'.includes(only)) await measureSegments({ db }, size, tell)
  if ('journeys'.includes(only)) await measureJourneys({ db }, size, tell)
  if ('playbooks'.includes(only)) await measurePlaybooks({ db, ownerUrl }, size, tell)
  if ('import'.includes(only)) await measureImports({ db, log, ownerUrl, appUrl }, { size, parties }, tell)
  if ('inbox'.includes(only)) await withPool(ownerUrl, (pool) => loadInbox(pool, parties))
  const served = await serve(dataDir, port)
  const bare = createBare(appUrl)
  const callers = new Map(viewers.map((v) => [v.name, createCaller(served.url, v.key)]))
  try {
    tell(lineOf({ name: `start with engines running · ${size}`, value: served.startSeconds, unit: 's', target: '≤ 5' }))
    const pss = [...(memoryOf(served.pid) ?? new Map<string, number>()).values()].reduce((a, b) => a + b, 0)
    if (pss) tell(lineOf({ name: `memory of the server's processes at rest · ${size}`, value: pss, unit: 'MB', target: '≤ 900 with the engines' }))
    if ('nightly'.includes(only)) await measureNightly(served, viewers[0]!, { size, parties, tell })
    if ('events'.includes(only)) await measureEvents({ url: served.url, key: viewers[0]!.key }, seconds, tell)
    for (const viewer of viewers) {
      const cases = [...listCases(viewer), ...searchCases(viewer, parties), ...pageCases(viewer, parties), ...writeCases(viewer, parties), ...inboxCases(viewer, parties)]
      for (const c of cases.filter(({ name }) => name.includes(only))) await measure(c, { rounds, seconds, size, bare, tell, call: (v) => callers.get(v.name)!.call })
    }
  } finally {
    for (const c of callers.values()) c.close()
    await bare.close()
    await served.stop()
  }
}

async function withPool(ownerUrl: string, work: (pool: pg.Pool) => Promise<void>): Promise<void> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 2, application_name: 'guanxi seed' })
  try { await work(pool) } finally { await pool.end() }
}

/** As many as were seeded, without those that earlier runs left: a round number of ids from 1 on. */
async function countSeeded(db: Installation['db']): Promise<number> {
  const { n } = await inTransaction(db, system('bench'), ({ tx }) => tx.selectFrom('parties.party').select(({ fn }) => fn.countAll<string>().as('n')).executeTakeFirstOrThrow())
  const unit = 10 ** Math.floor(Math.log10(Math.max(1, Number(n))))
  return Math.floor(Number(n) / unit) * unit
}
