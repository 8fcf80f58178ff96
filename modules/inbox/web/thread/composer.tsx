import { Input, Segmented, Select } from 'antd'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useDraft } from '#platform/web/draft.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Panels } from '#ui/panels.tsx'
import { Icon } from '#ui/icon.tsx'
import { typing } from '#ui/typing.ts'
import { answerConversation, type Conversation, countConversations, findConversations, findUtterances, getConversation } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../page/inbox.module.css'
import { useChannelName } from '../word/use-channel-name.ts'
import { NoteBox } from './note-box.tsx'
import { TemplatePicker } from './template-picker.tsx'
import { Until } from './until.tsx'

type Kind = 'answer' | 'note'
type Channel = Conversation['channels'][number]['channel']

/** An answer on a channel that is allowed, or a note that stays within the firm. What is typed is kept until it is sent. */
export function Composer({ conversation, onTyping }: { conversation: Conversation; onTyping: (yes: boolean) => void }) {
  const t = useText(texts)
  const [kind, setKind] = useState<Kind>('answer')
  const holder = useRef<HTMLDivElement>(null)
  useKinds(holder, setKind)
  return (
    <div className={css.composer} ref={holder}>
      <span><Segmented aria-label={t.kind} value={kind} onChange={setKind} options={(['answer', 'note'] as const).map((value) => ({ value, label: t.kinds[value] }))} /></span>
      {kind === 'answer' ? <Answer conversation={conversation} onTyping={onTyping} /> : <NoteBox conversation={conversation} />}
    </div>
  )
}

/** r begins an answer, n a note. */
function useKinds(holder: RefObject<HTMLDivElement | null>, choose: (kind: Kind) => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const kind = event.key === 'r' ? 'answer' : event.key === 'n' ? 'note' : null
      if (!kind || typing(event)) return
      event.preventDefault()
      choose(kind)
      setTimeout(() => holder.current?.querySelector('textarea')?.focus())
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [holder, choose])
}

function Answer({ conversation, onTyping }: { conversation: Conversation; onTyping: (yes: boolean) => void }) {
  const t = useText(texts)
  const name = useChannelName()
  const { id, channels, party } = conversation
  const open = channels.filter((c) => c.allowed)
  const usual = open.find((c) => c.channel === conversation.channel) ?? open[0]
  const [picked, setPicked] = useState<Channel | null>(null)
  const channel = picked ?? usual?.channel
  const [text, setText, clear] = useDraft(`inbox.${id}`, '')
  const [subject, setSubject] = useState<string | null>(null)
  const [sent, setSent] = useState<string | null>(null)
  const refreshes = [findUtterances, getConversation, findConversations, countConversations]
  const act = useAct(answerConversation, { refreshes, done: t.sent, onDone: (_, { body }) => { setSent(body.text ?? null); clear(); onTyping(false) } })
  if (!channel) return <p className="muted" role="note">{channels.length ? channels.map((c) => `${name(c.channel)}：${t.reasons[c.reason ?? ''] ?? c.reason}`).join('；') : t.noWay(party.name)}</p>
  const titled = subject ?? conversation.subject ?? ''
  const whole = text.trim() !== '' && (channel !== 'email' || titled.trim() !== '')
  const send = (done: boolean): void => { if (whole) act.mutate({ params: { id }, body: { channel, text: text.trim(), done, ...(channel === 'email' && { subject: titled.trim() }) } }) }
  const type = (next: string): void => { setText(next); onTyping(next.trim() !== '') }
  return (
    <form className="stack" style={{ gap: 8 }} onSubmit={(e) => { e.preventDefault(); send(false) }}>
      <div className="row">
        <Select aria-label={t.channel} value={channel} onChange={setPicked} style={{ minWidth: 150 }} options={channels.map((c) => ({ value: c.channel, label: c.allowed ? name(c.channel) : `${name(c.channel)} · ${t.reasons[c.reason ?? ''] ?? c.reason}`, disabled: !c.allowed }))} />
        <TemplatePicker channel={channel} partyId={party.id} onText={(words) => type(words)} />
      </div>
      <Until conversation={conversation} channel={channel} />
      {channel === 'social-comment' && <p className={css.public} role="note"><Icon name="globe" size={16} /> {t.publicAnswer(party.name)}</p>}
      {channel === 'social-message' && <p className="muted small" role="note">{t.privateAnswer(party.name)}</p>}
      {channel === 'email' && <Input aria-label={t.subject} placeholder={t.subject} maxLength={400} value={titled} onChange={(e) => setSubject(e.target.value)} />}
      {party.id !== null && <Panels place="inbox.answer" props={{ partyId: party.id, channel, insert: (words) => type(text.trim() ? `${text.trimEnd()}\n${words}` : words), sent }} waiting={null} />}
      <Input.TextArea aria-label={t.text} placeholder={t.textHint} autoSize={{ minRows: 3, maxRows: 12 }} maxLength={20_000} value={text} onChange={(e) => type(e.target.value)} onKeyDown={(e) => { if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) { e.preventDefault(); send(false) } }} />
      <div className={css.acts}><span className="muted small">{party.id === null ? t.firstAnswer : ''}</span><span className="row"><Button disabled={!whole} busy={act.isPending} onClick={() => send(true)}>{t.sendDone}</Button><Button kind="primary" type="submit" disabled={!whole} busy={act.isPending}>{channel === 'social-comment' ? t.sendPublic : t.send}</Button></span></div>
    </form>
  )
}
