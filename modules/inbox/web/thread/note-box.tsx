import { Mentions } from 'antd'
import { useState } from 'react'
import { findMemberNames } from '#modules/people/member/contract.ts'
import { useDraft } from '#platform/web/draft.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { type Conversation, findUtterances, noteConversation } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../page/inbox.module.css'

interface Mentioned { id: string; name: string }
const nobody: readonly Mentioned[] = []

/** A note for colleagues, in which @ names one who is told. */
export function NoteBox({ conversation: { id } }: { conversation: Conversation }) {
  const t = useText(texts)
  const [text, setText, clear] = useDraft(`inbox.note.${id}`, '')
  const [mentioned, setMentioned] = useState(nobody)
  const [search, setSearch] = useState<string | null>(null)
  const { data } = useCall(findMemberNames, { query: { search: search ?? '' } }, { enabled: search !== null, placeholderData: (before) => before, staleTime: 60_000 })
  const act = useAct(noteConversation, { refreshes: [findUtterances], done: t.noted, onDone: () => { clear(); setMentioned(nobody) } })
  const send = (): void => { if (text.trim()) act.mutate({ params: { id }, body: { text: text.trim(), mentions: [...new Set(mentioned.filter((m) => text.includes(`@${m.name}`)).map((m) => m.id))] } }) }
  return (
    <form className="stack" style={{ gap: 8 }} onSubmit={(e) => { e.preventDefault(); send() }}>
      <Mentions aria-label={t.noteText} placeholder={t.noteHint} value={text} onChange={setText} onSearch={setSearch} onSelect={(option) => setMentioned([...mentioned, { id: String((option as { member?: string }).member), name: option.value ?? '' }])} filterOption={false} notFoundContent={t.noMember}
        options={(data?.items ?? []).map((m) => ({ key: m.id, member: m.id, value: m.name, label: `${m.name} · ${m.unitName}` }))} autoSize={{ minRows: 3, maxRows: 10 }} maxLength={4000} />
      <div className={css.acts}><span className="muted small">{t.noteStays}</span><Button kind="primary" type="submit" disabled={!text.trim()} busy={act.isPending}>{t.noteAct}</Button></div>
    </form>
  )
}
