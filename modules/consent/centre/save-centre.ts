import type { FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { system } from '#platform/access/actor.ts'
import { audit } from '#platform/audit/record.ts'
import type { Db } from '#platform/db/tables.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import { visitOf } from '../confirmation/answer-confirmation.ts'
import { recordConsent } from '../ledger/record-consent.ts'
import { type Person, readPerson } from '../link/read-person.ts'
import { readLink } from '../link/sign-link.ts'
import { putWishes } from '../wish/put-wishes.ts'
import type { Centre, CentreChoices } from './contract.ts'
import { centreOf } from './read-centre.ts'
import { statementsOf } from './statements-of.ts'

const actor = system('consent.centre')

/** Works for whom a centre's link names, as the system: they have no account, only the link. */
export const inCentre = <T>(db: Db, token: string, work: (context: Context, person: Person) => Promise<T>): Promise<T> => inTransaction(db, actor, async (context) => {
  const [id = ''] = await readLink(context, 'centre', token)
  return work(context, await readPerson(context, id))
})

/** What a link shows; that it was looked at is told. */
export const readCentre = (db: Db, token: string): Promise<Centre> => inCentre(db, token, async (context, person) => {
  await audit(context, { action: 'read', object: 'consent', id: person.id })
  return centreOf(context, person)
})

/** Keeps what someone chose: a choice that differs from what holds becomes a statement, with where it came from. Coming through the link, which only they have, a yes needs no second one. */
export const saveCentre = (db: Db, { token, choices, wishes, unwanted, language }: CentreChoices, request: FastifyRequest): Promise<Centre> => inCentre(db, token, async (context, person) => {
  const now = await centreOf(context, person)
  const proof = { form: 'preference-centre/1', ...visitOf(request) }
  const said = statementsOf(now, choices)
  for (const [i, { purpose, channel, wanted }] of said.entries()) {
    const at = new Date(context.now.getTime() - said.length + i).toISOString()
    await recordConsent(context, person.id, { purpose, channel, at, source: 'preference-centre', proof, ...(wanted ? { state: 'granted', lawfulBasis: 'consent', optIn: 'double-confirmed' } : { state: 'withdrawn' }) })
  }
  await putWishes(context, person.id, { wishes, unwanted })
  if (language) await sql`update parties.party set language = ${language}, updated_at = ${context.now}, version = version + 1 where id = ${person.id} and language is distinct from ${language}`.execute(context.tx)
  return centreOf(context, await readPerson(context, person.id))
})
