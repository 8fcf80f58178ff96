import { z } from 'zod'
import { Day, Instant } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { Filter } from '#kernel/filter.ts'
import { Id } from '#kernel/id.ts'
import { measureUnits } from '#kernel/measure-unit.ts'
import { pageOf } from '#kernel/page.ts'
import { refusals } from '#kernel/refusal.ts'
import { scheduleEndpoints } from './schedule/contract.ts'
import { timeGrains } from './period/calendar.ts'

export const measuresRefusals = refusals('measures', {
  'unknown-measure': 422, 'unknown-dimension': 422, 'not-split-by': 422, 'not-over-time': 422, 'too-large': 422, 'too-many-splits': 422, 'period-order': 422, 'unknown-value': 422, 'not-filterable': 422, 'not-found': 404,
})
const r = measuresRefusals

/** The split by time: each measure by its own day. */
export const TIME = 'time'
/** A split's values beyond its greatest, together. */
export const OTHERS = '\u0001'

const Named = z.object({ 'zh-CN': z.string(), 'zh-TW': z.string(), en: z.string() })
const Grain = z.enum(timeGrains)
const key = z.string().min(1).max(80)

export const Split = z.strictObject({
  by: key.meta({ description: 'A dimension, or `time`.' }), grain: Grain.optional().meta({ description: 'For days: how they are put together; months unless said.' }),
  top: z.number().int().min(1).max(500).optional().meta({ description: 'Only the greatest; the rest stands together as others.' }),
})
export type Split = z.infer<typeof Split>

export const Slice = z.strictObject({ by: key, grain: Grain.optional(), in: z.array(z.string().max(200)).min(1).max(500).optional(), not: z.array(z.string().max(200)).min(1).max(500).optional() }).refine((s) => (s.in === undefined) !== (s.not === undefined), 'in or not')
export type Slice = z.infer<typeof Slice>

export const Period = z.union([
  z.strictObject({ last: z.number().int().min(1).max(3660), unit: Grain, whole: z.boolean().optional().meta({ description: 'Without the one that is running.' }) }),
  z.strictObject({ from: Day, to: Day }),
]).meta({ id: 'Period' })
export type Period = z.infer<typeof Period>
export const Compare = z.enum(['previous', 'year'])
export type Compare = z.infer<typeof Compare>

export const AnalysisQuery = z.strictObject({
  measures: z.array(key).min(1).max(8), rows: z.array(Split).max(3).default([]), columns: z.array(Split).max(2).default([]),
  parties: Filter.optional().meta({ description: 'Only rows of parties that fit.' }), only: z.array(Slice).max(12).default([]),
  period: Period.optional(), compare: Compare.optional(),
  mart: Id.optional().meta({ description: 'Only the rows of a data mart; it narrows what one may see and never widens it.' }),
  sort: z.strictObject({ measure: key, descending: z.boolean().default(true) }).optional(),
}).meta({ id: 'AnalysisQuery', example: { measures: ['orders.revenue', 'orders.buyers'], rows: [{ by: 'tier' }], columns: [{ by: 'time', grain: 'month' }], period: { last: 6, unit: 'month' }, compare: 'year' } })
export type AnalysisQuery = z.output<typeof AnalysisQuery>

const Mark = z.object({ key: z.string(), name: z.string() })
export const Head = z.object({ path: z.array(Mark).meta({ description: 'A value for each split; shorter for subtotals, empty for the total.' }) })
export type Head = z.infer<typeof Head>
const Value = z.union([z.number(), z.string(), z.null()]).meta({ description: 'Money as a decimal text.' })
export const Cell = z.object({ values: z.array(Value), before: z.array(Value).optional(), hidden: z.literal(true).optional() })
export type Cell = z.infer<typeof Cell>
const Span = z.object({ from: Day, to: Day })

export const MeasureInfo = z.object({ key: z.string(), label: Named, description: Named, unit: z.enum(measureUnits), rows: Named, additive: z.enum(['yes', 'over-parties', 'no']), state: z.boolean().meta({ description: 'Of now: periods do not cut it.' }), over: z.tuple([z.string(), z.string()]).optional(), functions: z.array(z.string()).meta({ description: 'The functions that a data mart must have for it.', example: ['orders'] }), splits: z.array(z.string()) }).meta({ id: 'Measure' })
export type MeasureInfo = z.infer<typeof MeasureInfo>
export const DimensionInfo = z.object({ key: z.string(), label: Named, kind: z.enum(['value', 'day']), function: z.string(), choices: z.array(z.object({ key: z.string(), label: Named })).optional() }).meta({ id: 'Dimension' })
export type DimensionInfo = z.infer<typeof DimensionInfo>

export const Analysis = z.object({
  day: Day, currency: z.string(), smallCell: z.number(), hidden: z.number().meta({ description: 'Cells that are hidden, because so few parties stand behind them.' }),
  period: Span.nullable(), before: Span.nullable(), measures: z.array(z.object({ key: z.string(), label: Named, unit: z.enum(measureUnits) })),
  only: z.array(z.object({ label: Named, values: z.array(z.string()), not: z.boolean() })).meta({ description: 'The slices, by the names of their values.' }),
  rows: z.array(Head), columns: z.array(Head), cells: z.array(z.array(Cell.nullable())),
}).meta({ id: 'Analysis' })
export type Analysis = z.infer<typeof Analysis>

export const BehindQuery = z.strictObject({ query: AnalysisQuery, measure: key, limit: z.number().int().min(1).max(200).default(50), cursor: z.string().max(500).optional() })
export const Behind = pageOf(z.object({ partyId: Id, name: z.string(), value: Value })).extend({ total: z.number(), filter: Filter.nullable().meta({ description: 'The same parties as a filter of lists, where it can be said as one.' }) }).meta({ id: 'PartiesBehind' })
export type Behind = z.infer<typeof Behind>

export const pictures = ['table', 'line', 'bar', 'stacked', 'heat'] as const
export const AnalysisInput = z.strictObject({ name: z.string().trim().min(1).max(100), query: AnalysisQuery, picture: z.enum(pictures).default('table'), shared: z.boolean().default(false) }).meta({ id: 'AnalysisInput' })
export type AnalysisInput = z.output<typeof AnalysisInput>
export const SavedAnalysis = z.object({ id: Id, name: z.string(), query: AnalysisQuery, picture: z.enum(pictures), shared: z.boolean(), mine: z.boolean(), ownerName: z.string().nullable(), updatedAt: Instant, version: z.number() }).meta({ id: 'SavedAnalysis' })
export type SavedAnalysis = z.infer<typeof SavedAnalysis>

const byId = z.object({ id: Id })
const read = ['read', 'insight'] as const
const asked = [r['unknown-measure'], r['unknown-dimension'], r['not-split-by'], r['not-over-time'], r['too-large'], r['too-many-splits'], r['period-order'], r['unknown-value'], r['not-filterable']]
const example = { measures: ['parties.count'], rows: [{ by: 'party.kind' }] }
const saved = { name: '各层净销售额', query: example, picture: 'bar' as const }

export const findMeasures = endpoint({ name: 'findMeasures', method: 'GET', path: '/analysis/measures', may: read, summary: 'Lists the measures that the asker may see with their definitions, and what each can be split by.', reply: z.object({ measures: z.array(MeasureInfo), dimensions: z.array(DimensionInfo), usedIn: z.array(z.object({ measure: z.string(), id: Id, name: z.string() })) }) })
export const askMeasures = endpoint({ name: 'askMeasures', method: 'POST', path: '/analysis/answers', may: read, summary: 'Answers measures split by dimensions over a period, counted only from what the asker may see; totals are computed, never summed.', body: AnalysisQuery, reply: Analysis, refusals: asked, example: { body: example } })
export const findBehind = endpoint({ name: 'findBehind', method: 'POST', path: '/analysis/parties', may: read, summary: 'Lists the parties behind a figure, the largest share first: the query with the cell as slices.', body: BehindQuery, reply: Behind, refusals: asked, example: { body: { query: example, measure: 'parties.count' } } })
export const exportAnalysis = { ...endpoint({ name: 'exportAnalysis', method: 'POST', path: '/analysis/exports', may: read, summary: 'Sends an answer as a file; cells that a spreadsheet would run are made harmless.', body: z.strictObject({ query: AnalysisQuery, format: z.enum(['csv', 'xlsx']).default('csv') }), refusals: asked, example: { body: { query: example, format: 'csv' as const } } }), streams: 'text/csv' }
export const findAnalyses = endpoint({ name: 'findAnalyses', method: 'GET', path: '/analyses', may: read, summary: "Lists one's own saved analyses and those that others share.", reply: z.object({ analyses: z.array(SavedAnalysis) }) })
export const getAnalysis = endpoint({ name: 'getAnalysis', method: 'GET', path: '/analyses/{id}', may: read, summary: 'Gets a saved analysis.', params: byId, reply: SavedAnalysis, versioned: true, refusals: [r['not-found']], example: { params: { id: '3' } } })
export const createAnalysis = endpoint({ name: 'createAnalysis', method: 'POST', path: '/analyses', may: ['save', 'analysis'], summary: 'Keeps an analysis under a name, for oneself or for everyone; each sees by it what they may see.', body: AnalysisInput, reply: SavedAnalysis, status: 201, refusals: asked, example: { body: saved } })
export const changeAnalysis = endpoint({ name: 'changeAnalysis', method: 'PUT', path: '/analyses/{id}', may: ['save', 'analysis'], summary: "Changes one's own saved analysis.", params: byId, body: AnalysisInput, reply: SavedAnalysis, versioned: true, refusals: [...asked, r['not-found']], example: { params: { id: '3' }, body: saved } })
export const deleteAnalysis = endpoint({ name: 'deleteAnalysis', method: 'DELETE', path: '/analyses/{id}', may: ['save', 'analysis'], summary: "Deletes one's own saved analysis with its schedule.", params: byId, refusals: [r['not-found']], example: { params: { id: '3' } } })

export * from './schedule/contract.ts'
export const endpoints = [findMeasures, askMeasures, findBehind, exportAnalysis, findAnalyses, getAnalysis, createAnalysis, changeAnalysis, deleteAnalysis, ...scheduleEndpoints]
