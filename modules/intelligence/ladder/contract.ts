import { z } from 'zod'
import { Day } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { Amount } from '#kernel/money.ts'

const code = z.number().int()
const counted = z.array(z.object({ code, parties: z.number(), value: Amount, declining: z.number() }))
const moves = z.array(z.object({ from: code, to: code, parties: z.number() }))

export const Ladder = z.object({ asOf: Day.nullable(), currency: z.string(), measure: z.enum(['profit', 'revenue']).nullable(), rungs: counted, grades: counted, levels: counted, types: counted }).meta({ id: 'Ladder' })
export type Ladder = z.infer<typeof Ladder>

export const rfmScores = ['r', 'f', 'm'] as const
export const Moves = z.object({ from: Day, to: Day, moves }).meta({ id: 'StandingMoves', description: 'Code 0: not scored, or not there yet.' })
export type Moves = z.infer<typeof Moves>

export const getLadder = endpoint({ name: 'getLadder', method: 'GET', path: '/insight/ladder', may: ['read', 'insight'], summary: 'Counts parties and what they bring by rung of the ladder, grade, relationship level and type of loyalty.', reply: Ladder })
export const getRungMoves = endpoint({ name: 'getRungMoves', method: 'GET', path: '/insight/ladder/moves', may: ['read', 'insight'], summary: 'Counts parties by rung of the ladder then and now, with the moves between.', query: z.object({ from: Day.optional() }), reply: Moves })
export const getRfmMoves = endpoint({ name: 'getRfmMoves', method: 'GET', path: '/insight/rfm/moves', may: ['read', 'insight'], summary: 'Counts customers by one of the RFM scores on two days, with the moves between.', query: z.object({ from: Day.optional(), by: z.enum(rfmScores).default('r') }), reply: Moves })

export const ladderEndpoints = [getLadder, getRungMoves, getRfmMoves]
