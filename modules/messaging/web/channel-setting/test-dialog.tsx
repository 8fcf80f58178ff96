import { Input } from 'antd'
import { useState } from 'react'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Dialog } from '#ui/dialog.tsx'
import { Tag } from '#ui/tag.tsx'
import { type ChannelInfo, testChannel } from '../../contract.ts'
import { texts } from '../../messages/channel.ts'
import css from '../template/template.module.css'

/** Tries a channel and says what the provider said. */
export function TestDialog({ channel: { channel, settings }, onClose }: { channel: ChannelInfo; onClose: () => void }) {
  const t = useText(texts)
  const [to, setTo] = useState('')
  const [template, setTemplate] = useState('')
  const act = useAct(testChannel)
  const gateway = settings?.provider === 'aliyun' || settings?.provider === 'tencent'
  const test = (): void => act.mutate({ params: { channel }, body: { ...(to.trim() && { to: to.trim() }), ...(template.trim() && { template: template.trim() }) } })
  return (
    <Dialog title={`${t.test} · ${t.channels[channel]}`} open onClose={onClose} act={{ label: t.test, onClick: test, busy: act.isPending, disabled: gateway && (!to.trim() || !template.trim()) }}>
      <div className={css.form}>
        {channel === 'sms' && <label className={css.field}>{t.testTo}<Input value={to} maxLength={40} inputMode="tel" onChange={(e) => setTo(e.target.value)} /></label>}
        {gateway && <label className={css.field}>{t.testTemplate}<Input value={template} maxLength={100} onChange={(e) => setTemplate(e.target.value)} /></label>}
        <p role="status" className="row">{act.data && <><Tag tone={act.data.outcome === 'sent' ? 'jade' : act.data.outcome === 'failed' ? 'vermilion' : 'amber'}>{t.outcomes[act.data.outcome]}</Tag><span className="muted">{act.data.said}</span></>}</p>
      </div>
    </Dialog>
  )
}
