import { Mentions } from 'antd'
import { type Ref, useImperativeHandle, useRef, useState } from 'react'
import { findMemberNames } from '#modules/people/member/contract.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { texts } from '../../messages/web.ts'
import css from './compose.module.css'
import type { Mentioned } from './mentioned-in.ts'

export interface MentionBoxRef { focus: () => void }

interface MentionProps { value: string; onChange: (text: string) => void; onMention: (member: Mentioned) => void; open: boolean; placeholder: string; label: string; onSend: () => void; ref: Ref<MentionBoxRef> }

/** A text in which @ names a colleague; Ctrl-Enter sends it. */
export function MentionBox({ value, onChange, onMention, open, placeholder, label, onSend, ref }: MentionProps) {
  const t = useText(texts).compose
  const holder = useRef<HTMLDivElement>(null)
  const [search, setSearch] = useState<string | null>(null)
  const { data } = useCall(findMemberNames, { query: { search: search ?? '' } }, { enabled: search !== null, placeholderData: (before) => before, staleTime: 60_000 })
  useImperativeHandle(ref, () => ({ focus: () => { const area = holder.current?.querySelector('textarea'); area?.focus({ preventScroll: true }); area?.scrollIntoView({ block: 'center' }) } }), [])
  return (
    <div ref={holder} className={css.mention}>
      <Mentions value={value} onChange={onChange} onSearch={setSearch} onSelect={(option) => onMention({ id: String((option as { member?: string }).member), name: option.value ?? '' })} options={(data?.items ?? []).map((m) => ({ key: m.id, member: m.id, value: m.name, label: `${m.name} · ${m.unitName}` }))} filterOption={false} getPopupContainer={() => holder.current ?? document.body}
        autoSize={{ minRows: open ? 3 : 1, maxRows: 10 }} maxLength={4000} placeholder={placeholder} aria-label={label} notFoundContent={t.mention} onKeyDown={(e) => { if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) { e.preventDefault(); onSend() } }} />
    </div>
  )
}
