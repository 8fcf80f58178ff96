import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Tag } from '#ui/tag.tsx'
import { texts } from '../../messages/web.ts'
import { findPreferences } from '../../preference/contract.ts'
import { preferenceWords } from './preference-words.ts'
import { toneOf } from './tone.ts'

/** On a phone: what to keep in mind of a party, in one line of tags above the stream. */
export function Alerts({ partyId }: { partyId: string }) {
  const t = useText(texts)
  const { data } = useCall(findPreferences, { params: { id: partyId } })
  if (!data?.preferences.length) return null
  return <div className="row">{data.preferences.slice(0, 6).map((p) => <Tag key={p.id} tone={toneOf[p.kind]}>{preferenceWords(p, t.preferences.kinds)}</Tag>)}</div>
}
