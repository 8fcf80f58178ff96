import { Select } from 'antd'
import { useState } from 'react'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { findMemberNames, handOverMember, type Member } from '../../contract.ts'
import { texts } from '../../messages/web.ts'

/** Gives what is this member's to a colleague: whoever leaves leaves nobody without care. */
export function HandOver({ member }: { member: Member }) {
  const t = useText(texts).members
  const [search, setSearch] = useState('')
  const [to, setTo] = useState<{ value: string; label: string } | null>(null)
  const { data } = useCall(findMemberNames, { query: { search } }, { placeholderData: (before) => before })
  const give = useAct(handOverMember, { ...(to && { done: t.handedOver(to.label) }), onDone: () => setTo(null) })
  const options = (data?.items ?? []).filter((m) => m.id !== member.id).map((m) => ({ value: m.id, label: m.name }))
  return (
    <>
      <div className="row">
        <Select labelInValue aria-label={t.handOverTo} placeholder={t.handOverTo} value={to} onChange={setTo} allowClear showSearch={{ filterOption: false, onSearch: setSearch }} options={options} style={{ minWidth: 180 }} />
        <Button disabled={!to} busy={give.isPending} onClick={() => { if (to) give.mutate({ params: { id: member.id }, body: { toId: to.value } }) }}>{t.handOver}</Button>
      </div>
      <p className="small muted">{t.handOverText}</p>
    </>
  )
}
