import { useState } from 'react'
import { useMay } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { Menu } from '#ui/menu.tsx'
import type { Order } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { CancelDialog } from './cancel-dialog.tsx'
import { PayDialog } from './pay-dialog.tsx'
import { ReturnDialog } from './return-dialog.tsx'

type Open = 'pay' | 'refund' | 'return' | 'cancel'

/** What can be done with an order that is not cancelled. */
export function OrderActs({ order }: { order: Order }) {
  const t = useText(texts)
  const may = useMay()
  const [open, setOpen] = useState<Open | null>(null)
  if (order.status === 'cancelled') return null
  const close = (): void => setOpen(null)
  const isReturn = order.kind === 'return'
  const left = order.lines.some((line) => Number(line.returned) < Number(line.quantity))
  const items = [
    ...(isReturn ? [] : [{ key: 'refund', label: t.pay.refund, onClick: () => setOpen('refund') }]),
    ...(order.returns.length ? [] : [{ key: 'cancel', label: t.cancel.title, danger: true, onClick: () => setOpen('cancel') }]),
  ]
  return (
    <>
      <Button kind="primary" onClick={() => setOpen(isReturn ? 'refund' : 'pay')}>{isReturn ? t.pay.refund : t.pay.title}</Button>
      {!isReturn && left && may(['create', 'order']) && <Button onClick={() => setOpen('return')}>{t.back.title}</Button>}
      {items.length > 0 && <Menu label={t.page.more} items={items} button={(props) => <Button {...props} icon="more" label={t.page.more} />} />}
      {(open === 'pay' || open === 'refund') && <PayDialog order={order} refund={open === 'refund'} onClose={close} />}
      {open === 'return' && <ReturnDialog order={order} onClose={close} />}
      {open === 'cancel' && <CancelDialog order={order} onClose={close} />}
    </>
  )
}
