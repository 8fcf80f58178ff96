import { saleScope } from '#modules/orders/facts.ts'
import { seenWithParty } from '#modules/parties/facts.ts'
import { allOf, type Viewer } from '#platform/warehouse/door/viewer.ts'
import { column, type WarehouseTable } from '#platform/warehouse/table.ts'

const none = (type: string) => column(type, '')

/** How many parts kept steps are made in. */
export const PARTS = 16

const ofParty = `bitAnd(party_id, ${PARTS - 1})`
const withContacts = (viewer: Viewer): string => (viewer.everywhere('touchpoint.read') && viewer.everywhere('party.read') ? 'true' : seenWithParty(viewer, 'party_id', 'touchpoint.read'))

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
  partition: { sql: `(journey, ${ofParty})`, of: () => '*' },
  from: '',
  walk: null,
  feeds: [],
  subject: { column: 'party_id', where: '' },
  scope: withContacts,
}

/** Orders that count, each with the channel of the last contact before it; '' where there was none of late. Seen by whoever sees the order and the party's contacts. */
const led: WarehouseTable = {
  name: 'journeys_led',
  columns: { id: none('Int64'), party_id: none('Int64'), day: none('Date'), cents: none('Int64'), channel: none('LowCardinality(String)') },
  key: ['id'],
  partition: { sql: ofParty, of: () => '*' },
  from: '',
  walk: null,
  feeds: [],
  subject: { column: 'party_id', where: '' },
  scope: (viewer) => allOf(withContacts(viewer), viewer.everywhere('order.read') ? 'true' : viewer.may('order.read') ? `id in (select id from ${viewer.table('orders_sale')} final where ${saleScope(viewer)})` : 'false'),
}

export const warehouseTables: WarehouseTable[] = [step, led]
