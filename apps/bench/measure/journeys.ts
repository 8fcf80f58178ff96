import type { z } from 'zod'
import type { Installation } from '#apps/installation/open-installation.ts'
import { localAdministrator } from '#apps/installation/local-administrator.ts'
import { askMap, askSteering, findJourneyParties, findJourneys, makeBase } from '#modules/journeys/api.ts'
import { BehindQuery, Course, MapQuery } from '#modules/journeys/contract.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import { lineOf, type Tell } from './line.ts'
import { quantile } from './timing.ts'

const ROUNDS = 9

const month = { last: 1, unit: 'month' } as const, quarter = { last: 3, unit: 'month' } as const, year = { last: 12, unit: 'month' } as const
const persons = { all: [{ field: 'tier', op: 'in', value: ['1', '2'] }] } as const

const maps: [name: string, query: z.input<typeof MapQuery>][] = [
  ['a month', { period: month }], ['three months', { period: quarter }], ['a year', { period: year }], ['a year of one group', { period: year, parties: structuredClone(persons) as never }],
  ['three months beside the three before', { period: quarter, against: { compare: 'previous' } }], ['a year beside the year before', { period: year, against: { compare: 'year' } }],
]

/** The touchpoint map of the built-in journey, whole with rights and small cells, as the page asks it; the steps are kept as the worker keeps them. */
export async function measureJourneys({ db }: Pick<Installation, 'db'>, size: string, tell: Tell): Promise<void> {
  const actor = await localAdministrator(db)
  const as = <T>(work: (context: Context) => Promise<T>): Promise<T> => inTransaction(db, actor, work)
  const journey = (await as(findJourneys))[0]!.id
  const began = performance.now()
  await makeBase(db, journey, new Date())
  tell(lineOf({ name: `touchpoint map, steps of everyone worked out · ${size}`, value: (performance.now() - began) / 1000, unit: 's' }))
  const time = async (name: string, ask: () => Promise<unknown>): Promise<void> => {
    const samples: number[] = []
    for (let round = -1; round < ROUNDS; round++) {
      const start = performance.now()
      await ask()
      if (round >= 0) samples.push(performance.now() - start)
    }
    tell(lineOf({ name: `${name} · ${size} · p50`, value: quantile(samples, 0.5), unit: 'ms' }))
    tell(lineOf({ name: `${name} · ${size} · p95`, value: quantile(samples, 0.95), unit: 'ms', target: '≤ 1000' }))
  }
  for (const [name, query] of maps) await time(`touchpoint map, ${name}`, () => as((context) => askMap(context, journey, MapQuery.parse(query))))
  await time('touchpoint map, who stands behind a cell of a year', () => as((context) => findJourneyParties(context, journey, BehindQuery.parse({ period: year, stage: 'selection', what: 'loop' }))))
  for (const [name, period] of [['three months', quarter], ['a year', year]] as const) await time(`what channels cost, ${name}`, () => as((context) => askSteering(context, Course.parse({ period }))))
}
