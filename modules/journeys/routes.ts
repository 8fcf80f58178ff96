import { type Context, inTransaction } from '#platform/db/transaction.ts'
import { type HttpContext, route } from '#platform/http/route.ts'
import * as c from './contract.ts'
import { findIncentives } from './incentive/find-incentives.ts'
import { createIncentive, deleteIncentive, updateIncentive } from './incentive/save-incentive.ts'
import { findJourneys } from './journey/find-journeys.ts'
import { createJourney, deleteJourney, updateJourney } from './journey/save-journey.ts'
import { setCellOwner } from './journey/set-cell-owner.ts'
import { askMap } from './map/ask-map.ts'
import { findJourneyParties } from './map/find-journey-parties.ts'
import { askSteering } from './steering/ask-steering.ts'
import { askShift } from './steering/ask-shift.ts'

/* Asking changes nothing: an answer is not kept for a second try of the same question. */
const own = { ownTransaction: true }
const asking = <T>({ db, actor, now }: HttpContext, work: (context: Context) => Promise<T>): Promise<T> => inTransaction(db, actor, work, now)

export const routes = [
  route(c.findJourneys, async (context) => ({ items: await findJourneys(context) })),
  route(c.createJourney, (context, { body }) => createJourney(context, body)),
  route(c.updateJourney, (context, { params, body, ifMatch }) => updateJourney(context, params.id, body, ifMatch)),
  route(c.deleteJourney, (context, { params }) => deleteJourney(context, params.id)),
  route(c.setCellOwner, (context, { params, body }) => setCellOwner(context, params.id, body)),
  route(c.askMap, (around, { params, body }) => asking(around, (context) => askMap(context, params.id, body)), own),
  route(c.findJourneyParties, (around, { params, body }) => asking(around, (context) => findJourneyParties(context, params.id, body)), own),
  route(c.askSteering, (around, { body }) => asking(around, (context) => askSteering(context, body)), own),
  route(c.simulateShift, (around, { body }) => asking(around, (context) => askShift(context, body)), own),
  route(c.findIncentives, async (context, { query }) => ({ items: await findIncentives(context, query) })),
  route(c.createIncentive, (context, { body }) => createIncentive(context, body)),
  route(c.updateIncentive, (context, { params, body, ifMatch }) => updateIncentive(context, params.id, body, ifMatch)),
  route(c.deleteIncentive, (context, { params }) => deleteIncentive(context, params.id)),
]
