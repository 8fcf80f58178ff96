import { sql } from 'kysely'
import type { BodyOf } from '#kernel/endpoint.ts'
import { Refusal } from '#kernel/refusal.ts'
import { checkPlaces } from '#modules/messaging/api.ts'
import { fieldsIn, partyCompiler, partyFields } from '#modules/parties/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import { compile } from '#platform/filter/compile.ts'
import type { checkPlaybook as contract, Finding } from '../contract.ts'
import { checkDefinition } from '../definition/check-definition.ts'
import { type Definition, filtersOf, type Step } from '../definition/definition.ts'

type Asked = BodyOf<typeof contract>

/** Looks through a definition and through what it names: members, purposes, tags, fields, playbooks, segments. What could not run is serious; the rest may be made ready before it is activated. */
export async function checkPlaybook(context: Context, { definition, playbookId, ownerId }: Asked): Promise<Finding[]> {
  const shape = checkDefinition(definition).map((f): Finding => ({ fault: f.fault, step: f.step, serious: true, what: null }))
  return [...shape, ...await checkFilters(context, definition), ...await places(context, definition), ...await missing(context, definition, playbookId), ...await segmentMissing(context, definition), ...await ownerGone(context, ownerId)]
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)

async function checkFilters({ tx, now, actor }: Context, definition: Definition): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const { filter, step } of filtersOf(definition)) {
    try {
      compile(filter, partyCompiler(await partyFields(tx, fieldsIn(filter)), now, actor.zone))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      findings.push({ fault: 'condition-faulty', step: step ?? null, serious: true, what: text(error.params.field) })
    }
  }
  return findings
}

async function places({ tx }: Context, { steps }: Definition): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const step of steps) {
    if (step.do !== 'message' || step.templateId) continue
    try {
      await checkPlaces(tx, `${step.subject}${step.body}`, '/body')
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      findings.push({ fault: 'place-unknown', step: step.id, serious: true, what: text(error.params.place) })
    }
  }
  return findings
}

type Naming = { [F in 'consent-missing' | 'owner-unreachable' | 'tag-missing' | 'field-missing' | 'playbook-missing' | 'channel-not-ready' | 'template-missing' | 'offer-missing' | 'offer-inactive']: { step: string; name: string }[] }

/** What the steps name, by what would be missing. */
function namesOf(steps: readonly Step[]): Naming {
  const pick = (name: (step: Step) => string | undefined) => steps.flatMap((s) => { const n = name(s); return n === undefined ? [] : [{ step: s.id, name: n }] })
  const member = (owner: string): string | undefined => (owner === 'keeper' || owner === 'owner' ? undefined : owner)
  return {
    'consent-missing': pick((s) => (s.do === 'message' ? s.purpose : undefined)), 'owner-unreachable': pick((s) => (s.do === 'task' || s.do === 'decide' || s.do === 'cause' ? member(s.owner) : undefined)), 'tag-missing': pick((s) => (s.do === 'tag' ? s.tagId : undefined)),
    'field-missing': pick((s) => (s.do === 'field' ? s.field : undefined)), 'playbook-missing': pick((s) => (s.do === 'call' ? s.playbookId : undefined)), 'channel-not-ready': pick((s) => (s.do === 'message' && s.channel !== 'economical' ? s.channel : undefined)), 'offer-missing': pick((s) => (s.do === 'offer' ? s.offerId : undefined)), 'offer-inactive': pick((s) => (s.do === 'offer' ? s.offerId : undefined)), 'template-missing': pick((s) => (s.do === 'message' ? s.templateId : undefined)),
  }
}

async function missing({ tx }: Context, { steps }: Definition, playbookId: string | undefined): Promise<Finding[]> {
  const naming = namesOf(steps)
  const list = (kind: keyof Naming): string[] => [...new Set(naming[kind].map((n) => n.name))]
  const { rows: [known] } = await sql<Record<string, string[] | null>>`
    select (select array_agg(key) from consent.purpose where active and key = any (${list('consent-missing')}::text[])) as "consent-missing", (select array_agg(id::text) from people.member_name where active and id = any (${list('owner-unreachable')}::bigint[])) as "owner-unreachable",
      (select array_agg(id::text) from parties.tag where id = any (${list('tag-missing')}::bigint[])) as "tag-missing", (select array_agg(key) from parties.field where archived_at is null and key = any (${list('field-missing')}::text[])) as "field-missing",
      (select array_agg(id::text) from playbooks.playbook where state <> 'retired' and id = any (${list('playbook-missing')}::bigint[])) as "playbook-missing", (select array_agg(key) from touchpoints.channel where active and key = any (${list('channel-not-ready')}::text[])) as "channel-not-ready",
      (select array_agg(id::text) from messaging.template where archived_at is null and id = any (${list('template-missing')}::bigint[])) as "template-missing", (select array_agg(id::text) from offers.offer where id = any (${list('offer-missing')}::bigint[])) as "offer-missing", (select array_agg(id::text) from offers.offer where state <> 'active' and id = any (${list('offer-inactive')}::bigint[])) as "offer-inactive"`.execute(tx)
  const gone = (Object.keys(naming) as (keyof Naming)[]).flatMap((fault) => naming[fault].filter(({ name }) => (fault === 'offer-inactive') === Boolean(known![fault]?.includes(name))).map(({ step, name }): Finding => ({ fault, step, serious: fault !== 'channel-not-ready' && fault !== 'offer-inactive', what: name })))
  return [...gone, ...steps.flatMap((s): Finding[] => (s.do === 'call' && s.playbookId === playbookId ? [{ fault: 'calls-itself', step: s.id, serious: true, what: null }] : []))]
}

async function segmentMissing({ tx }: Context, { trigger }: Definition): Promise<Finding[]> {
  if (trigger.on !== 'segment') return []
  const { rows } = await sql`select from segments.segment where id = ${trigger.segmentId} and state <> 'archived'`.execute(tx)
  return rows.length ? [] : [{ fault: 'segment-missing', step: null, serious: true, what: trigger.segmentId }]
}

async function ownerGone({ tx }: Context, ownerId: string | undefined): Promise<Finding[]> {
  if (ownerId === undefined) return []
  const { rows } = await sql`select from people.member_name where id = ${ownerId} and active`.execute(tx)
  return rows.length ? [] : [{ fault: 'owner-unreachable', step: null, serious: true, what: ownerId }]
}
