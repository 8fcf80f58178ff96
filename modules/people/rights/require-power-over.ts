import { Refusal } from '#kernel/refusal.ts'
import type { Actor } from '#platform/access/actor.ts'
import type { Context } from '#platform/db/transaction.ts'
import { peopleRefusals } from '../refusals.ts'
import { memberRights } from './build-rights.ts'
import { covers } from './reach.ts'
import { readMemberRights } from './read-member-rights.ts'
import { spokenRights } from './spoken-rights.ts'

/** Whoever manages members may neither raise them above himself nor touch those who stand above him. Asked before a change and again after it. */
export async function requirePowerOver({ tx, actor }: Context, memberId: string): Promise<void> {
  if (isAllPowerful(actor)) return
  const [member, { sentences }] = await Promise.all([readMemberRights(tx, memberId), spokenRights()])
  if (member && !covers(actor.grants, memberRights(member, sentences).grants)) throw new Refusal(peopleRefusals['beyond-own-rights'])
}

export const isAllPowerful = (actor: Actor): boolean => actor.grants['*'] === 'all'
