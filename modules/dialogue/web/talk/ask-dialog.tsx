import { Input, Select } from 'antd'
import { useState } from 'react'
import { WriteDialog } from '#modules/messaging/web/write/write-dialog.tsx'
import { useMay } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { askQuestion, type NextQuestion } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { asked } from '../word/refreshed.ts'
import { useChannels } from '../word/use-channels.ts'

/** Asks: says that it was asked and where, or writes a message with it and notes it once that is sent. */
export function AskDialog({ partyId, next, onClose }: { partyId: string; next: NextQuestion; onClose: () => void }) {
  const t = useText(texts).ask
  const may = useMay()
  const channels = useChannels()
  const [wording, setWording] = useState(next.wording)
  const [channel, setChannel] = useState<string | null>(null)
  const [writing, setWriting] = useState(false)
  const act = useAct(askQuestion, { refreshes: asked, done: t.asked, onDone: onClose })
  const note = (on: string | null, sent: boolean): void => act.mutate({ params: { id: partyId }, body: { questionId: next.question.id, wording: wording.trim() || next.wording, sent, ...(on && { channel: on }) } })
  if (writing) return <WriteDialog partyId={partyId} text={wording} onSent={(on) => note(on, true)} onClose={() => setWriting(false)} />
  const fits = channels.options.filter((o) => !next.question.channels.length || next.question.channels.includes(o.value))
  return (
    <Dialog title={t.title} open onClose={onClose} act={{ label: t.spoken, onClick: () => note(channel, false), busy: act.isPending }}>
      <div className="stack">
        <label>{t.wording}<Input.TextArea value={wording} onChange={(e) => setWording(e.target.value)} autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} autoFocus /></label>
        <label>{t.channel}<Select value={channel} onChange={setChannel} allowClear placeholder={t.anywhere} options={fits} style={{ width: '100%' }} /></label>
        {may(['send', 'message']) && <span><Button icon="message" onClick={() => setWriting(true)}>{t.write}</Button></span>}
      </div>
    </Dialog>
  )
}
