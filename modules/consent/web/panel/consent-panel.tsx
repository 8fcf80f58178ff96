import { useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Lines } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { KeyValue } from '#ui/key-value.tsx'
import { Tag, type Tone } from '#ui/tag.tsx'
import { type ConsentDecision, type ConsentReason, findConsents } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from './consent.module.css'
import { HistoryDialog } from './history-dialog.tsx'
import { RecordDialog } from './record-dialog.tsx'
import { useChannelName } from './use-channel-name.ts'

/** What a party may be contacted and profiled for, by purpose and channel. */
export default function ConsentPanel({ partyId }: { partyId: string }) {
  const t = useText(texts)
  const named = useNamed()
  const may = useMay()
  const { data, error, refetch } = useCall(findConsents, { params: { id: partyId } })
  const [open, setOpen] = useState<'record' | 'history' | null>(null)
  if (error) return <Card title={t.panel.title}><ErrorState problem={error} again={() => void refetch()} /></Card>
  const close = (): void => setOpen(null)
  return (
    <Card title={t.panel.title} actions={may(['record', 'consent']) && <Button kind="text" onClick={() => setOpen('record')}>{t.panel.record}</Button>}>
      {!data ? <Lines count={4} /> : <KeyValue width={92} items={data.purposes.map(({ key, label }) => [named(label), <States key={key} decisions={data.decisions.filter((d) => d.purpose === key)} />])} />}
      {data && data.entries.length > 0 && <div className={css.more}><Button kind="text" onClick={() => setOpen('history')}>{t.panel.history}</Button></div>}
      {data && open === 'record' && <RecordDialog partyId={partyId} purposes={data.purposes} onClose={close} />}
      {data && open === 'history' && <HistoryDialog consents={data} onClose={close} />}
    </Card>
  )
}

const tones: Record<ConsentReason, Tone> = { granted: 'jade', assumed: 'jade', denied: 'vermilion', withdrawn: 'vermilion', expired: 'amber', pending: 'amber', paused: 'amber', unknown: 'plain', 'no-purpose': 'plain', 'no-channel': 'plain', 'hard-bounce': 'vermilion', complaint: 'vermilion', legal: 'vermilion', request: 'vermilion', 'let-go': 'amber', 'soft-bounce': 'amber' }

/** The state in general, then each channel of which something else was said. */
function States({ decisions }: { decisions: readonly ConsentDecision[] }) {
  const t = useText(texts)
  const f = useFormat()
  const channelOf = useChannelName()
  const general = decisions.find((d) => d.channel === null)
  const shown = decisions.filter((d) => d.channel === null ? d.state !== 'unknown' || d.allowed || decisions.length === 1 : d.reason !== general?.reason)
  const only = shown.length === 1 && shown[0]?.since ? t.panel.since(f.day(f.dayOf(shown[0].since))) : null
  return (
    <span className={css.states}>
      {shown.map((d) => (
        <span key={d.channel ?? ''} title={d.since ? f.moment(d.since) : undefined}>
          {d.reason === 'unknown' ? <span className="muted">{t.states.unknown}</span> : <Tag tone={tones[d.reason]}>{t.panel.on({ ...t.states, ...t.reasons }[d.reason], d.channel === null ? t.everyChannel : channelOf(d.channel))}</Tag>}
        </span>
      ))}
      {only && <span className="muted small">{only}</span>}
    </span>
  )
}
