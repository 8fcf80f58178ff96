import { Checkbox, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { getPartyValue, type PartyValue, removeWallet, setWallet } from '../../contract.ts'
import { texts } from '../../messages/web.ts'

/** The share of the party's yearly spending that is ours, where somebody knows or estimates it. */
export function WalletField({ value }: { value: PartyValue }) {
  const t = useText(texts).party
  const f = useFormat()
  const may = useMay()
  const [open, setOpen] = useState(false)
  const { wallet } = value
  const said = wallet && wallet.share !== null ? `${t.walletOf(f.percent(wallet.share), f.money(Number(wallet.amount), value.currency))} · ${wallet.estimated ? t.estimated : t.known}` : null
  return (
    <p className="small row">
      <span className="muted">{t.wallet}</span> {said ?? '—'}
      {may(['update', 'party']) && <Button kind="text" onClick={() => setOpen(true)}>{t.walletSet}</Button>}
      {open && <WalletDialog value={value} onClose={() => setOpen(false)} />}
    </p>
  )
}

function WalletDialog({ value, onClose }: { value: PartyValue; onClose: () => void }) {
  const t = useText(texts).party
  const [amount, setAmount] = useState<number | null>(value.wallet ? Number(value.wallet.amount) : null)
  const [estimated, setEstimated] = useState(value.wallet?.estimated ?? true)
  const [note, setNote] = useState(value.wallet?.note ?? '')
  const told = { refreshes: [getPartyValue], done: t.saved2, onDone: onClose }
  const save = useAct(setWallet, told)
  const clear = useAct(removeWallet, told)
  const params = { id: value.partyId }
  return (
    <Dialog title={t.walletSet} open onClose={onClose} act={{ label: t.save, busy: save.isPending, disabled: !amount, onClick: () => save.mutate({ params, body: { amount: (amount ?? 0).toFixed(2), estimated, ...(note.trim() && { note }) } }) }}>
      <div className="stack">
        <label>{t.walletAmount}<InputNumber min={0.01} precision={2} value={amount} onChange={setAmount} suffix={value.currency} style={{ width: '100%' }} /></label>
        <Checkbox checked={estimated} onChange={(e) => setEstimated(e.target.checked)}>{t.estimated}</Checkbox>
        <label>{t.walletNote}<Input value={note} maxLength={500} onChange={(e) => setNote(e.target.value)} /></label>
        {value.wallet && <div><Button kind="quiet" busy={clear.isPending} onClick={() => clear.mutate({ params })}>{t.remove}</Button></div>}
      </div>
    </Dialog>
  )
}
