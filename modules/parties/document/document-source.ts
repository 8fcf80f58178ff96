import { sql } from 'kysely'
import { fieldLevel } from '#platform/access/actor.ts'
import type { SearchSource } from '../search/extension.ts'
import { plainNumber } from './check-number.ts'

const SHORTEST = 6
const LONGEST = 40

/** Finds parties by the whole number of an identity document; by a part never, for only its digest is known. */
export const documentSource: SearchSource = {
  name: 'document',
  label: { 'zh-CN': '证件', 'zh-TW': '證件', en: 'Identity document' },
  find: (text, actor, most) => {
    const plain = plainNumber(text)
    const open = ['read', 'edit'].includes(fieldLevel(actor, 'party.document'))
    if (!open || plain.length < SHORTEST || plain.length > LONGEST || !/^(?=.*\d{3})[\p{L}\p{N}]+$/u.test(plain)) return null
    return sql`select party_id as id from parties.by_document(${plain}, ${most})`
  },
}
