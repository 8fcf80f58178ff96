import { Refusal } from '#kernel/refusal.ts'
import { partyRefusals } from '../party/contract.ts'
import { conditionOf } from '../party/find-parties.ts'
import { partyFields } from '../party/party-fields.ts'
import { viewRefusals } from './contract.ts'
import type { ViewList } from './extension.ts'

/** What a row of the list brings whether asked for or not; no filter knows it. */
const onEveryRow: ReadonlySet<string> = new Set(['phone', 'email'])

/** Views of the parties list: any field it knows, the firm's own included. */
export const partyViews: ViewList = {
  list: 'parties',
  may: ['read', 'party'],
  async check(context, { filter, sort, columns }) {
    const fields = await partyFields(context.tx)
    conditionOf(context, fields, { filter })
    if (!fields.get(sort.replace(/^-/, ''))?.sort) throw new Refusal(partyRefusals['unknown-sort'], { sort }, '/body/sort')
    const unknown = columns.find((c) => !fields.has(c) && !onEveryRow.has(c))
    if (unknown) throw new Refusal(viewRefusals['view-column'], { column: unknown }, '/body/columns')
  },
}
