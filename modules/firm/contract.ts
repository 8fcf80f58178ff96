import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { Instant } from '#kernel/date.ts'
import { Id } from '#kernel/id.ts'
import { PageQuery, pageOf } from '#kernel/page.ts'
import { refusals } from '#kernel/refusal.ts'
import { AdviserRules } from './setting/adviser-rules.ts'
import { Importance } from './setting/importance.ts'
import { LadderRules, LevelRules, LoyaltyTypeRules, StageRules, StandingSources } from './setting/judgement-rules.ts'
import { martEndpoints } from './mart/contract.ts'
import { operationsEndpoints } from './operations/contract.ts'
import { QuietHours, SendingCaps, SendingRates, SoftBounces, Tracking } from './setting/sending-rules.ts'
import { ChatWidget, Site } from './setting/site-rules.ts'
import { webhookEndpoints } from './webhook/contract.ts'

export * from './mart/contract.ts'
export * from './operations/contract.ts'
export * from './setting/importance.ts'
export * from './webhook/contract.ts'

export const firmRefusals = refusals('firm', { 'setting-unknown': 404, 'setting-invalid': 422 })

/** The firm's own facts, which every page and rule reads. Each key with its shape and default. */
export const settings = {
  'firm.zone': z.string().refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'UTC', 'not a time zone').default('Asia/Shanghai'),
  'firm.currency': z.string().regex(/^[A-Z]{3}$/).default('CNY'),
  'firm.country': z.string().length(2).default('CN'),
  /** Where the firm can be written to: in the foot of mails, on letters. */
  'firm.address': z.string().trim().max(300).default(''),
  /** Share of customers in each importance tier, from the top; the last takes the rest. */
  'tiers.shares': z.array(z.number().gt(0).lt(1)).min(1).max(6).refine((s) => s.reduce((a, b) => a + b, 0) < 1, 'shares must leave a rest').default([0.05, 0.15]),
  'tiers.names': z.array(z.string().trim().min(1).max(20)).min(2).max(7).default(['贵宾', '重要', '普通']),
  /** What customers are ranked by for the tiers: so far or within the last year (profit and revenue), by what is to come, by assets (a custom number field), or by a composite of ranks (0 to 100) by weights. Where what it asks for is not known, profit and then revenue stand in. */
  'tiers.importance': Importance,
  'abc.cuts': z.tuple([z.number().gt(0).lt(1), z.number().gt(0).lt(1)]).default([0.8, 0.95]),
  'rfm.rule': z.enum(['rank', 'quantile']).default('rank'),
  'standing.stages': StageRules,
  'standing.ladder': LadderRules,
  'standing.loyalty-types': LoyaltyTypeRules,
  'standing.levels': LevelRules,
  'standing.sources': StandingSources,
  /** Days after the order from which an unpaid one is overdue, where the party has no terms of its own. */
  'credit.terms-days': z.number().int().min(0).max(365).default(30),
  /** How lifetime value is reckoned: yearly discount, how far to look, what stays of revenue where costs are unknown, how customers buy and leave, in which unit time is counted, and how long a silence is a loss. */
  'value.discount': z.number().min(0).max(1).default(0.1),
  'value.horizon-months': z.number().int().min(1).max(120).default(36),
  'value.margin': z.number().gt(0).max(1).default(0.3),
  'value.business': z.enum(['open', 'occasions', 'contract']).default('open'),
  'value.unit': z.enum(['day', 'week', 'month', 'year']).default('week'),
  'value.lost-days': z.number().int().min(30).max(3650).default(365),
  /** Winning back: the share of attempts that succeed (null: as measured), and in base currency what an attempt costs and what the offer to one who returns costs. */
  'value.win-back': z.object({ rate: z.number().min(0).max(1).nullable(), contact: z.number().min(0).max(1e9), offer: z.number().min(0).max(1e9) }).default({ rate: null, contact: 5, offer: 0 }),
  /** The shares of customers that are most valuable (MVC) and, of the others, most growable (MGC). */
  'value.classes': z.tuple([z.number().gt(0).lt(1), z.number().gt(0).lt(1)]).default([0.1, 0.15]),
  /** How few parties a figure may stand for before it is hidden from those who may not open them; 1 hides none. */
  'analysis.smallCell': z.number().int().min(1).max(100).default(5),
  /** Up to what budget a campaign needs nobody's approval; up to what each role, by its code, may approve; whether one may approve what one asked for. */
  'campaigns.approval': z.strictObject({ free: z.number().min(0).max(1e12), limits: z.record(z.string().max(60), z.number().min(0).max(1e12)), own: z.boolean() }).default({ free: 1000, limits: { manager: 50_000 }, own: false }),
  /** How many days a customer is left alone after a question before the next is suggested. */
  'dialogue.rest-days': z.number().int().min(0).max(365).default(7),
  /** How customers and advisers are matched. */
  'advisers.rules': AdviserRules,
  /** Whether a post on networks needs the approval of someone else than its author. */
  'social.approval': z.boolean().default(false),
  'erasure.delay-days': z.number().int().min(0).max(90).default(7),
  'webhooks.private-addresses': z.boolean().default(false),
  /** The firm's own web sites, whose pages may frame forms, send visits and show the chat; and how many months raw visits are kept. */
  'web.sites': z.array(Site).max(50).default([]),
  'web.keep-months': z.number().int().min(1).max(36).default(6),
  'chat.widget': ChatWidget,
  'sending.quiet': QuietHours,
  'sending.caps': SendingCaps,
  'sending.rates': SendingRates,
  'sending.soft-bounces': SoftBounces,
  'sending.tracking': Tracking,
} as const
export type SettingKey = keyof typeof settings
export type SettingValue<K extends SettingKey> = z.output<(typeof settings)[K]>

const Setting = z.object({ key: z.string(), value: z.unknown(), isDefault: z.boolean() }).meta({ id: 'Setting' })

export const AuditEntry = z.object({
  id: Id, at: Instant, actorId: Id.nullable(), actorName: z.string(), actorKind: z.string(), action: z.string(), object: z.string(), objectId: Id.nullable(), detail: z.unknown().nullable(), sealed: z.boolean(),
}).meta({ id: 'AuditEntry' })
export type AuditEntry = z.infer<typeof AuditEntry>

export const AuditQuery = PageQuery.extend({
  object: z.string().max(60).optional(), objectId: Id.optional(), actorId: Id.optional(), action: z.string().max(60).optional(), from: Instant.optional(), to: Instant.optional(),
})

export const getSettings = endpoint({ name: 'getSettings', method: 'GET', path: '/settings', may: 'signed-in', summary: "Gets the firm's settings.", reply: z.object({ settings: z.array(Setting) }) })
export const putSetting = endpoint({ name: 'putSetting', method: 'PUT', path: '/settings/{key}', may: ['update', 'settings'], summary: 'Changes one setting.', params: z.object({ key: z.string() }), body: z.strictObject({ value: z.unknown() }), reply: Setting, refusals: [firmRefusals['setting-unknown'], firmRefusals['setting-invalid']], example: { params: { key: 'firm.currency' }, body: { value: 'CNY' } } })
export const findAudit = endpoint({ name: 'findAudit', method: 'GET', path: '/audit', may: ['read', 'audit'], summary: 'Finds audit entries, newest first.', query: AuditQuery, reply: pageOf(AuditEntry) })
export const verifyAudit = endpoint({ name: 'verifyAudit', method: 'GET', path: '/audit/verification', may: ['read', 'audit'], summary: 'Checks the hash chain over the whole audit log.', reply: z.object({ entries: z.number(), links: z.number(), unsealed: z.number(), broken: z.array(z.object({ seq: z.number(), reason: z.string() })) }) })

export const endpoints = [getSettings, putSetting, findAudit, verifyAudit, ...webhookEndpoints, ...operationsEndpoints, ...martEndpoints]
