import { QRCode } from 'antd'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { makeWechatCode } from '../../contract.ts'
import { texts } from '../../messages/web.ts'

/** A code for the customer to scan: whoever follows by it is them. */
export function WechatCode({ partyId, name }: { partyId: string; name: string }) {
  const t = useText(texts).write
  const f = useFormat()
  const act = useAct(makeWechatCode)
  if (!act.data) return <p><Button busy={act.isPending} onClick={() => act.mutate({ params: { id: partyId } })}>{t.wechatCode}</Button></p>
  return (
    <figure style={{ margin: '0 0 16px', display: 'flex', gap: 16, flexWrap: 'wrap', alignItems: 'center' }}>
      <QRCode value={act.data.url} size={160} color="#000000" bgColor="#ffffff" />
      <figcaption style={{ flex: '1 1 180px' }}>{t.wechatCodeText(name)}<br /><span className="muted small">{t.wechatUntil(f.day(act.data.until.slice(0, 10)))}</span></figcaption>
    </figure>
  )
}
