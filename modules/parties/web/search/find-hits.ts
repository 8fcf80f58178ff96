import { language } from '#platform/web/language.ts'
import { call } from '#platform/web/call.ts'
import type { FindHits } from '#platform/web/module.ts'
import { loadText } from '#platform/web/text.ts'
import { texts } from '../../messages/web.ts'
import { quickSearch, type SearchHit } from '../../search/contract.ts'

/** What the search box finds among the parties, with what fitted and what tells namesakes apart. */
const findHits: FindHits = async (text, signal) => {
  const [{ groups }, t] = await Promise.all([call(quickSearch, { query: { q: text, limit: 12 }, signal }), loadText(texts)])
  const note = (hit: SearchHit): string => [hit.kind === 'person' ? null : t.kinds[hit.kind], matchOf(hit), hit.phone, hit.unitName, hit.ownerName].filter(Boolean).join(' · ')
  return groups.flatMap(({ hits }) => hits.map((hit) => ({ key: hit.id, title: hit.name, note: note(hit), to: `/parties/${hit.id}` })))
}

/** What fitted, where the name does not show it: an order's number, another name, an account. */
function matchOf({ matched: { by, text, source } }: SearchHit): string | null {
  if (by === 'name' || by === 'pinyin' || by === 'phone' || !text) return null
  const from = source?.[language.get()]
  return from ? `${from} ${text}` : text
}

export default findHits
