import { useState } from 'react'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { CardSkeleton } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { Tag } from '#ui/tag.tsx'
import { usePhone } from '#ui/use-phone.ts'
import { type ChannelInfo, findChannelSettings } from '../../contract.ts'
import { texts } from '../../messages/channel.ts'
import { ChannelDialog } from './channel-dialog.tsx'
import css from './channel-setting.module.css'
import { TestDialog } from './test-dialog.tsx'

type Doing = { what: 'set' | 'test'; channel: ChannelInfo } | null

/** How each channel leaves the firm. */
export default function ChannelsSetting() {
  const t = useText(texts)
  const phone = usePhone()
  const [doing, setDoing] = useState<Doing>(null)
  const { data, error, refetch } = useCall(findChannelSettings, {})
  const close = (): void => setDoing(null)
  return (
    <>
      <PageHead title={t.title} note={t.note} {...(phone && { back: { to: '/settings', label: t.back } })} />
      {error ? <ErrorState problem={error} again={() => void refetch()} /> : data ? <div className="stack">{data.channels.map((channel) => <ChannelCard key={channel.channel} channel={channel} onDo={(what) => setDoing({ what, channel })} />)}</div> : <CardSkeleton lines={10} />}
      {doing?.what === 'set' && <ChannelDialog channel={doing.channel} onClose={close} />}
      {doing?.what === 'test' && <TestDialog channel={doing.channel} onClose={close} />}
    </>
  )
}

function ChannelCard({ channel: { channel, settings, active, callback }, onDo }: { channel: ChannelInfo; onDo: (what: 'set' | 'test') => void }) {
  const t = useText(texts)
  const calls = settings !== null && ['smpp', 'web-push', 'print', 'person'].every((p) => p !== settings.provider)
  const standing = channel === 'post' || channel === 'by-hand'
  const state = active && (settings !== null || standing) ? <Tag tone="jade">{t.on}</Tag> : <Tag>{settings === null ? t.unset : t.off}</Tag>
  return (
    <Card title={<>{t.channels[channel]} {state}</>} actions={<div className="row">{settings !== null && !standing && channel !== 'push' && <Button kind="text" onClick={() => onDo('test')}>{t.test}</Button>}<Button onClick={() => onDo('set')}>{settings === null && !standing ? t.set : t.change}</Button></div>}>
      <p className={css.note}>{t.texts[channel]} {settings !== null && !standing && <span className="muted">{t.providers[settings.provider]}</span>}</p>
      {calls && (callback ? <div className={css.address}><span className="muted small">{t.callback} · {t.callbackNote}</span><code>{callback}</code><CopyButton text={callback} /></div> : <p className="muted small">{t.noBase}</p>)}
    </Card>
  )
}
