import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { Id } from '#kernel/id.ts'
import { refusals } from '#kernel/refusal.ts'

export const strategyRefusals = refusals('intelligence', { 'no-strategy': 404 })

export const vocabularies = ['stage', 'growth', 'acquaintance', 'rung'] as const
const text = (most: number) => z.object({ 'zh-CN': z.string().trim().min(1).max(most), 'zh-TW': z.string().trim().min(1).max(most), en: z.string().trim().min(1).max(most) })
const body = { vocabulary: z.enum(vocabularies), code: z.number().int().min(0).max(6), name: text(120), steps: text(1000), active: z.boolean().default(true), position: z.number().int().min(0).max(10_000).default(100) }
export const StrategyInput = z.strictObject(body).meta({ id: 'StrategyInput' })
export const Strategy = z.object({ id: Id, ...body, active: z.boolean(), position: z.number().int(), parties: z.number().meta({ description: 'To how many it applies now, among those that the asker may see.' }) }).meta({ id: 'Strategy' })
export type Strategy = z.infer<typeof Strategy>

const byId = z.object({ id: Id })
const example = { vocabulary: 'stage' as const, code: 3, name: { 'zh-CN': '稳定期：保持与回报', 'zh-TW': '穩定期：保持與回報', en: 'Stability: keep and reward' }, steps: { 'zh-CN': '定期问候，兑现承诺。', 'zh-TW': '定期問候，兌現承諾。', en: 'Greet regularly, keep promises.' } }
export const findStrategies = endpoint({ name: 'findStrategies', method: 'GET', path: '/insight/strategies', may: ['read', 'insight'], summary: 'Lists what is done in each stage, phase or rung, with how many parties it applies to now.', reply: z.object({ strategies: z.array(Strategy) }) })
export const createStrategy = endpoint({ name: 'createStrategy', method: 'POST', path: '/insight/strategies', may: ['update', 'settings'], summary: 'Writes down what is done in a stage.', body: StrategyInput, reply: Strategy, status: 201, example: { body: example } })
export const putStrategy = endpoint({ name: 'putStrategy', method: 'PUT', path: '/insight/strategies/{id}', may: ['update', 'settings'], summary: 'Changes what is done in a stage.', params: byId, body: StrategyInput, reply: Strategy, refusals: [strategyRefusals['no-strategy']], example: { params: { id: '1' }, body: example } })
export const deleteStrategy = endpoint({ name: 'deleteStrategy', method: 'DELETE', path: '/insight/strategies/{id}', may: ['update', 'settings'], summary: 'Takes a strategy away.', params: byId, refusals: [strategyRefusals['no-strategy']], example: { params: { id: '1' } } })

export const strategyEndpoints = [findStrategies, createStrategy, putStrategy, deleteStrategy]
