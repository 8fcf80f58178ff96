import { z } from 'zod'
import { Day } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { Id } from '#kernel/id.ts'
import { Amount } from '#kernel/money.ts'
import { refusals } from '#kernel/refusal.ts'

export const growthRefusals = refusals('intelligence', { 'plan-owner': 422 })

export const cells = ['loyalty', 'acquisition', 'expansion', 'diversification'] as const
const Cell = z.enum(cells)
const measured = { customers: z.number(), money: Amount }
export const GrowthPlan = z.object({ plan: z.string(), owner: z.object({ id: Id, name: z.string() }).nullable(), reviewOn: Day.nullable() })
export const GrowthMatrix = z.object({
  asOf: Day.nullable(), from: Day.nullable(), currency: z.string(),
  cells: z.array(z.object({ cell: Cell, ...measured, before: z.object(measured).meta({ description: 'The same in the year before.' }), plan: GrowthPlan.nullable() })),
  moves: z.array(z.object({ from: Cell, to: Cell, customers: z.number() })).meta({ description: 'Customers of a cell in the year before who are in a cell now.' }),
  combinations: z.object({ referred: z.object(measured).meta({ description: 'New customers whom existing ones referred.' }), widened: z.object(measured).meta({ description: 'Existing customers who bought both what was there and what is new.' }) }),
}).meta({ id: 'GrowthMatrix' })
export type GrowthMatrix = z.infer<typeof GrowthMatrix>

export const GrowthPlanInput = z.strictObject({ plan: z.string().trim().max(2000), ownerId: Id.nullish(), reviewOn: Day.nullish() })
export const getGrowthMatrix = endpoint({ name: 'getGrowthMatrix', method: 'GET', path: '/insight/growth', may: ['read', 'insight'], summary: 'Counts customers and money by existing or new customers × existing or new products over the last year, with moves and plans.', reply: GrowthMatrix })
export const putGrowthPlan = endpoint({ name: 'putGrowthPlan', method: 'PUT', path: '/insight/growth/plans/{cell}', may: ['run', 'insight'], summary: 'Writes the plan for a cell of the growth matrix, with its owner and when it is looked at again.', params: z.object({ cell: Cell }), body: GrowthPlanInput, refusals: [growthRefusals['plan-owner']], example: { params: { cell: 'expansion' }, body: { plan: '向老客户推荐新品试用装', reviewOn: '2027-02-01' } } })

export const growthEndpoints = [getGrowthMatrix, putGrowthPlan]
