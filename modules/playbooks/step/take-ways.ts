import { sql } from 'kysely'
import { gateFilter } from '../definition/definition.ts'
import { matching } from '../engine/matching.ts'
import { literal } from './move.ts'
import type { Taking } from './taking.ts'

export const takeBranch: Taking<'branch'> = async (context, { when, next, otherwise }, runs) => {
  const fit = await matching(context, when, runs.map((r) => r.partyId))
  return runs.map(({ id, partyId }) => (fit.has(partyId) ? { runId: id, next, outcome: 'yes' } : { runId: id, next: otherwise, outcome: 'no' }))
}

export const takeGate: Taking<'gate'> = (context, step, runs) => takeBranch(context, { id: step.id, do: 'branch', when: gateFilter(step), next: step.next, otherwise: step.otherwise }, runs)

/** By chance, but always the same for a run and a step: by their hash. */
export const takeSplit: Taking<'split'> = async ({ tx }, { id: step, ways }, runs) => {
  const { rows } = await sql<{ id: string; at: number }>`select id::text, ('x' || left(md5(${step} || ':' || id), 8))::bit(32)::bigint / 4294967296.0 as at from playbooks.run where id = any (${literal(runs.map((r) => r.id))}::bigint[])`.execute(tx)
  return rows.map(({ id, at }) => {
    let place = Number(at)
    const way = ways.find((w) => (place -= w.share) < 0) ?? ways.at(-1)!
    return { runId: id, next: way.next, outcome: `way ${ways.indexOf(way) + 1}` }
  })
}
