import { useState } from 'react'
import { momentIn } from '#kernel/zoned.ts'
import { dayFromNumber, dayIn, dayNumber } from '#kernel/date.ts'
import { MemberPicker } from '#modules/parties/web/pick/member-picker.tsx'
import { useFormat } from '#platform/web/format.ts'
import { useMe, useZone } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Menu } from '#ui/menu.tsx'
import { assignConversation, type Conversation, countConversations, findConversations, getConversation, readConversation, setConversationState, snoozeConversation } from '../../contract.ts'
import { texts } from '../../messages/web.ts'

const refreshes = [findConversations, countConversations, getConversation]

/** What is done with a conversation besides answering it: given to someone, put off, done. */
export function Acts({ conversation: { id, state, assignee, snoozedUntil, mayAnswer } }: { conversation: Conversation }) {
  const t = useText(texts)
  const f = useFormat()
  const me = useMe()
  const zone = useZone()
  const [giving, setGiving] = useState(false)
  const assign = useAct(assignConversation, { refreshes, done: t.given, onDone: () => setGiving(false) })
  const snooze = useAct(snoozeConversation, { refreshes, done: ({ snoozedUntil: until }) => (until ? t.snoozed(f.moment(until)) : t.awake) })
  const back = useAct(setConversationState, { refreshes })
  const set = useAct(setConversationState, { refreshes, done: ({ state: now }) => t.now[now], undo: (_, { body }) => back.mutate({ params: { id }, body: { state: body.state === 'done' ? 'open' : 'done' } }) })
  const unread = useAct(readConversation, { refreshes, done: t.markedUnread })
  if (!mayAnswer) return null
  const today = dayIn(zone, new Date())
  const morning = (days: number): string => momentIn(zone, dayFromNumber(dayNumber(today) + days), '09:00:00').toISOString()
  const later = [{ key: 'hour', label: t.later.hour, until: () => new Date(Date.now() + 3_600_000).toISOString() }, { key: 'tomorrow', label: t.later.tomorrow, until: () => morning(1) }, { key: 'week', label: t.later.week, until: () => morning(7) }]
  return (
    <span className="row">
      <span data-inbox-key="a">{assignee === null ? <Button busy={assign.isPending} onClick={() => assign.mutate({ params: { id }, body: { memberId: me.memberId } })}>{t.take}</Button> : null}</span>
      <Button kind="text" icon="user" onClick={() => setGiving(true)} opens="dialog">{assignee?.name ?? t.nobody}</Button>
      <span data-inbox-key="s"><Menu label={t.snooze} items={[...later.map(({ key, label, until }) => ({ key, label, onClick: () => snooze.mutate({ params: { id }, body: { until: until() } }) })), ...(snoozedUntil ? [{ key: 'wake', label: t.wake, onClick: () => snooze.mutate({ params: { id }, body: { until: null } }) }] : []), { key: 'unread', label: t.markUnread, onClick: () => unread.mutate({ params: { id }, body: { read: false } }) }]} button={(props) => <Button {...props}>{t.snooze}</Button>} /></span>
      <span data-inbox-key="e"><Button icon={state === 'done' ? 'undo' : 'check'} busy={set.isPending} onClick={() => set.mutate({ params: { id }, body: { state: state === 'done' ? 'open' : 'done' } })}>{state === 'done' ? t.reopen : t.done}</Button></span>
      {giving && <Give known={assignee} busy={assign.isPending} onClose={() => setGiving(false)} onGive={(memberId) => assign.mutate({ params: { id }, body: { memberId } })} />}
    </span>
  )
}

function Give({ known, busy, onClose, onGive }: { known: Conversation['assignee']; busy: boolean; onClose: () => void; onGive: (memberId: string | null) => void }) {
  const t = useText(texts)
  const [member, setMember] = useState<string | null>(known?.id ?? null)
  return <Dialog title={t.give} open onClose={onClose} act={{ label: t.giveAct, busy, onClick: () => onGive(member) }}><MemberPicker label={t.give} value={member} onChange={setMember} known={known} autoFocus /><p className="muted small">{t.giveNote}</p></Dialog>
}
