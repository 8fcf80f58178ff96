import { Input } from 'antd'
import { useState } from 'react'
import { getParty } from '#modules/parties/contract.ts'
import { useFormat } from '#platform/web/format.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Dialog } from '#ui/dialog.tsx'
import { Icon } from '#ui/icon.tsx'
import { Lines } from '#ui/skeleton.tsx'
import type { WorkItem } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from './item.module.css'
import { doneBy, useEnding } from './use-ending.ts'

/** The number to call, and after the call what was said: logged, and the item done, in one click. */
export default function CallDialog({ item, party, onClose }: { item: WorkItem; party: { id: string; name: string }; onClose: () => void }) {
  const t = useText(texts)
  const [result, setResult] = useState('')
  const { end, busy } = useEnding(onClose)
  const verb = doneBy(item)
  return (
    <Dialog title={t.call.title(party.name)} open onClose={onClose} act={{ label: t.call.done, onClick: () => end(verb, item, { result: result.trim(), channel: 'phone' }), busy }}>
      <div className={css.fields}>
        <p className="two">{item.what}</p>
        <Numbers partyId={party.id} />
        <label><span className="muted">{t.call.result}</span><Input.TextArea value={result} onChange={(e) => setResult(e.target.value)} autoSize={{ minRows: 3, maxRows: 10 }} maxLength={4000} placeholder={t.call.hint} /></label>
      </div>
    </Dialog>
  )
}

function Numbers({ partyId }: { partyId: string }) {
  const t = useText(texts).call
  const f = useFormat()
  const { data: party } = useCall(getParty, { params: { id: partyId } })
  if (!party) return <Lines count={2} />
  const phones = party.contacts.filter((c) => c.channel === 'phone' && !c.validTo).toSorted((a, b) => Number(b.isMain) - Number(a.isMain))
  if (!phones.length) return <p className="muted">{t.none} <Link to={`/parties/${partyId}`}>{t.open}</Link></p>
  return (
    <div>
      <ul className={css.phones}>
        {phones.map((phone) => {
          const href = f.telHref(phone.value)
          const inside = <><Icon name="phone" size={16} />{f.phone(phone.value)}</>
          return <li key={phone.id}>{href ? <a href={href}>{inside}</a> : <span className={css.masked}>{inside}</span>}</li>
        })}
      </ul>
      {party.contactHours && <p className="muted small">{t.hours(party.contactHours)}</p>}
    </div>
  )
}
