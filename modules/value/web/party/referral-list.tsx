import { Select } from 'antd'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { getPartyValue, judgeReferral, type PartyValue } from '../../contract.ts'
import { texts } from '../../messages/web.ts'

/** Whom the party brought, and whether they would have come anyway. */
export function ReferralList({ value }: { value: PartyValue }) {
  const t = useText(texts).party
  const f = useFormat()
  const may = useMay()
  const { mutate } = useAct(judgeReferral, { refreshes: [getPartyValue], done: t.saved2 })
  if (!value.referrals.length) return null
  const money = (amount: string): string => f.money(Number(amount), value.currency)
  return (
    <div className="small">
      <p className="two">{t.referral(money(value.referral))}{Number(value.saved) > 0 && ` · ${t.saved(money(value.saved))}`}</p>
      {value.referrals.map((r) => (
        <p key={r.partyId} className="row">
          {t.referred} <Link to={`/parties/${r.partyId}`}>{r.name}</Link>
          {may(['update', 'party']) ? <Select size="small" variant="borderless" aria-label={`${t.referred} ${r.name}`} value={r.type} onChange={(type) => mutate({ params: { id: value.partyId, referredId: r.partyId }, body: { type } })} options={([1, 2] as const).map((type) => ({ value: type, label: t.type[type] }))} /> : <span className="muted">{t.type[r.type]}</span>}
        </p>
      ))}
    </div>
  )
}
