import { Form, Input } from 'antd'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Dialog } from '#ui/dialog.tsx'
import { findGifts, findOffers, getOffer, redeemCode } from '../../contract.ts'
import { texts } from '../../messages/web.ts'

/** Redeems a code at the till or on the phone. */
export function RedeemDialog({ onClose }: { onClose: () => void }) {
  const t = useText(texts)
  const [form] = Form.useForm<{ code: string; orderId?: string }>()
  const act = useAct(redeemCode, { refreshes: [findOffers, getOffer, findGifts], done: (gift) => t.redeemedNow(gift.party.name), onDone: onClose })
  return (
    <Dialog title={t.redeem} open onClose={onClose} act={{ label: t.redeem, onClick: () => form.submit(), busy: act.isPending }}>
      <Form name="redeem" form={form} layout="vertical" requiredMark={false} onFinish={({ code, orderId }) => act.mutate({ body: { code: code.trim(), ...(orderId?.trim() && { orderId: orderId.trim() }) } })}>
        <Form.Item name="code" label={t.code} rules={[{ required: true, whitespace: true, message: t.needed }]}><Input maxLength={60} autoFocus autoCapitalize="characters" /></Form.Item>
        <Form.Item name="orderId" label={t.order}><Input maxLength={18} inputMode="numeric" /></Form.Item>
      </Form>
      <p className="muted small">{t.manyUsed} <Link to="/import">{t.manyUsedLink}</Link></p>
    </Dialog>
  )
}
