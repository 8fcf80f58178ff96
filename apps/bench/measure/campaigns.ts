import pg from 'pg'
import { localAdministrator } from '#apps/installation/local-administrator.ts'
import type { Installation } from '#apps/installation/open-installation.ts'
import { actOnCampaign, advanceCampaign, countForecast, createCampaign, evaluateCampaign, findCollisions, readCampaign } from '#modules/campaigns/api.ts'
import { CampaignInput } from '#modules/campaigns/contract.ts'
import { system } from '#platform/access/actor.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { lineOf, type Tell } from './line.ts'
import { prepareSending } from './prepare-sending.ts'
import { timed } from './timing.ts'
import { watchMemory } from './watch-memory.ts'

const { signal } = new AbortController()

/** A campaign to everyone: its reach foretold, its audience entered, decided and queued, beside one that takes the same days, and its result counted. */
export async function measureCampaigns({ db, ownerUrl }: Pick<Installation, 'db' | 'ownerUrl'>, size: string, tell: Tell): Promise<void> {
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 2 })
  const actor = await localAdministrator(db)
  const line = (name: string, ms: number, target?: string) => tell(lineOf({ name: `${name} · ${size}`, value: ms / 1000, unit: 's', ...(target && { target }) }))
  try {
    await prepareSending(owner)
    const now = new Date()
    const [id] = await inTransaction(db, actor, async (context) => {
      const { rows: [member] } = await owner.query<{ id: string }>('select min(id)::text as id from people.member')
      const segment = await everyone(owner, member!.id)
      const made: string[] = []
      for (let i = 0; i < 2; i++) made.push((await createCampaign(context, CampaignInput.parse({ name: `春茶 ${i}`, ownerId: member!.id, segments: [segment], holdout: 0.1, startsAt: now.toISOString(), waves: [{ dueAt: now.toISOString(), channel: 'email', variants: [{ subject: '{{name|您}}，新茶到店', body: '{{name|您}}好' }] }, { dueAt: new Date(now.getTime() + 7 * 86_400_000).toISOString(), channel: 'email', toWhom: 'not-opened', variants: [{ subject: '还在等您', body: '{{name|您}}好' }] }] }))).id)
      return made
    }, now)
    line('reach foretold over both waves, in the background', await timed(() => countForecast(db, id!, now, signal)))
    line('collisions of a month', await timed(() => inTransaction(db, actor, (context) => findCollisions(context, { from: now.toISOString(), to: new Date(now.getTime() + 30 * 86_400_000).toISOString(), days: 3 }), now)))
    await inTransaction(db, actor, (context) => actOnCampaign(context, id!, 'ask'), now)
    const stop = watchMemory(owner)
    const took = await timed(() => advanceCampaign(db, id!, now, signal))
    const most = stop()
    const { members, waves: [first] } = await inTransaction(db, actor, (context) => readCampaign(context, id!), now)
    line(`a campaign to everyone: entered, decided and queued (${first!.queued} queued, ${first!.withheld} held back, ${members.held + members.firm} left out)`, took, '≤ 60 at 1M')
    if (most) tell(lineOf({ name: `memory of that, our process and PostgreSQL's · ${size}`, value: most, unit: 'MB', target: '≤ 1024' }))
    line('its result counted', await timed(() => inTransaction(db, system('bench'), (context) => evaluateCampaign(context, id!), now)))
  } finally {
    await owner.end()
  }
}

/** A segment that holds everyone, as its nightly run would leave it. */
async function everyone(owner: pg.Pool, memberId: string): Promise<string> {
  const { rows: [made] } = await owner.query<{ id: string }>("insert into segments.segment (name, definition, fields, acts, grounds, uses, moves, shared, owner_id, filled_at, created_at, updated_at) values ('全部 ' || now(), '{\"all\": []}', '{}', '{}', '{}', '{}', false, true, $1, now(), now(), now()) returning id", [memberId])
  await owner.query('insert into segments.member (segment_id, party_id, since, unit_id, owner_id) select $1, id, now(), unit_id, owner_id from parties.party where survivor_id is null and deleted_at is null', [made!.id])
  await owner.query('update segments.segment set members = (select count(*) from segments.member where segment_id = $1) where id = $1', [made!.id])
  await owner.query('vacuum (analyze) segments.member')
  return made!.id
}
