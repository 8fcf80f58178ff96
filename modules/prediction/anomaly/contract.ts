import { z } from 'zod'
import { Day } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { NamedShape } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { Amount } from '#kernel/money.ts'
import { PageQuery, pageOf } from '#kernel/page.ts'

export const anomalyNames = ['silence', 'returns', 'purchases', 'service'] as const
export const AnomalyKind = z.enum(anomalyNames).meta({ description: 'silence: longer than is like the customer; returns, purchases, service: more in the last weeks than is.' })

/** The reason of a line on Today: what was noticed, in words. */
export const NoticedLine = z.object({ kind: AnomalyKind, 'zh-CN': z.string(), 'zh-TW': z.string(), en: z.string() })
export type NoticedLine = z.infer<typeof NoticedLine>

const Anomaly = z.object({ kind: AnomalyKind, evidence: z.object({ days: z.number(), count: z.number().optional(), expected: z.number().optional(), usual: z.number().optional(), purchases: z.number().optional() }), words: NamedShape, party: z.object({ id: Id, name: z.string() }), day: Day, p: z.number(), stake: Amount }).meta({ id: 'Anomaly' })

export const findAnomalies = endpoint({ name: 'findAnomalies', method: 'GET', path: '/insight/anomalies', may: ['read', 'party'], summary: 'Lists parties that are not like themselves of late, with the evidence: the newest first, then the most at stake.', query: PageQuery.extend({ kind: AnomalyKind.optional() }), reply: pageOf(Anomaly).extend({ currency: z.string(), asOf: Day.nullable(), counts: z.record(z.string(), z.number()) }) })

export const anomalyEndpoints = [findAnomalies]
