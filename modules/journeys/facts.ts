import { seenWithParty } from '#modules/parties/facts.ts'
import { column, type WarehouseTable } from '#platform/warehouse/table.ts'

const none = (type: string) => column(type, '')

/** How many parts the steps of a journey are made in. */
export const PARTS = 16

/**
 * A party's steps along a journey: a row for each touchpoint, worked out from the contacts. `stage` and `channel` by their numbers. The others are days (0: never) of the
 * party's own path, so that a reading of any period is one pass of comparisons: `before` it was last on the journey, `before_stage` in this stage, `before_cell` in it on this
 * channel; `later` it reached a later stage, `next` came anything, `ours` came the next contact from us (this one among them), `bought` it last ordered; `back`: it came
 * back to the stage, without an order between, for the second time since that day, `back_before` the same of the time before. `rated`: a contact without a cost of its own.
 */
const step: WarehouseTable = {
  name: 'journeys_step',
  columns: {
    journey: none('Int64'), day: none('Date'), party_id: none('Int64'), n: none('UInt32'), stage: none('UInt8'), channel: none('UInt16'),
    cost: none('Float64'), rated: none('UInt8'), expected: none('Float32'), perceived: none('Float32'),
    before: none('UInt16'), before_stage: none('UInt16'), before_cell: none('UInt16'), later: none('UInt16'), next: none('UInt16'), ours: none('UInt16'), bought: none('UInt16'), back: none('UInt16'), back_before: none('UInt16'),
  },
  key: ['journey', 'day', 'party_id', 'n'],
  partition: { sql: `(journey, bitAnd(party_id, ${PARTS - 1}))`, of: () => '*' },
  from: '',
  walk: null,
  feeds: [],
  subject: { column: 'party_id', where: '' },
  scope: (viewer) => (viewer.everywhere('touchpoint.read') && viewer.everywhere('party.read') ? 'true' : seenWithParty(viewer, 'party_id', 'touchpoint.read')),
}

export const warehouseTables: WarehouseTable[] = [step]
