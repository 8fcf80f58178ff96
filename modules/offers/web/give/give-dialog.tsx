import { Select } from 'antd'
import { useState } from 'react'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Dialog } from '#ui/dialog.tsx'
import { findGifts, findOffers, getOffer, giveByHand } from '../../contract.ts'
import { texts } from '../../messages/web.ts'

/** Gives one party an offer that is open, within its limits. */
export function GiveDialog({ partyId, onClose }: { partyId: string; onClose: () => void }) {
  const t = useText(texts)
  const [chosen, setChosen] = useState<string | null>(null)
  const { data } = useCall(findOffers, {})
  const open = (data?.items ?? []).filter((o) => o.state === 'active')
  const give = useAct(giveByHand, { refreshes: [findGifts, findOffers, getOffer], done: t.panel.done, onDone: onClose })
  return (
    <Dialog title={t.panel.give} open onClose={onClose} act={{ label: t.panel.give, disabled: chosen === null, busy: give.isPending, onClick: () => { if (chosen) give.mutate({ params: { id: chosen }, body: { partyIds: [partyId] } }) } }}>
      <Select style={{ width: '100%' }} aria-label={t.name} placeholder={open.length ? t.panel.choose : t.panel.noneOpen} value={chosen} onChange={setChosen} options={open.map((o) => ({ value: o.id, label: o.name }))} showSearch={{ optionFilterProp: 'label' }} />
    </Dialog>
  )
}
