import { Input } from 'antd'
import { useState } from 'react'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { PickTag } from '#ui/tag.tsx'
import { texts } from '../../messages/web.ts'
import { findTags } from '../../tag/contract.ts'

interface TagChoiceProps { value: readonly string[]; onChange: (names: string[]) => void; label: string; fresh?: boolean; onSend?: () => void }

/** So many tags are in sight at once; typing narrows them. */
const SHOWN = 40

/** Tags laid out to be picked by a tap; what is typed narrows them, and with `fresh` Enter makes a new one. */
export function TagChoice({ value, onChange, label, fresh = true, onSend }: TagChoiceProps) {
  const t = useText(texts)
  const [typed, setTyped] = useState('')
  const { data } = useCall(findTags, {}, { staleTime: 60_000 })
  const known = (data?.tags ?? []).map((tag) => tag.name)
  const wanted = typed.trim()
  const shown = [...new Set([...value, ...known])].filter((name) => name.toLowerCase().includes(wanted.toLowerCase())).slice(0, SHOWN)
  const toggle = (name: string): void => onChange(value.includes(name) ? value.filter((v) => v !== name) : [...value, name])
  const enter = (): void => {
    if (!wanted) { onSend?.(); return }
    const name = known.find((k) => k.toLowerCase() === wanted.toLowerCase()) ?? (fresh ? wanted : undefined)
    if (name && !value.includes(name)) onChange([...value, name])
    setTyped('')
  }
  return (
    <div style={{ display: 'grid', gap: 10, paddingBottom: 8 }}>
      <Input aria-label={label} value={typed} maxLength={60} placeholder={fresh ? t.bulk.tagHint : t.list.findField} onChange={(e) => setTyped(e.target.value)} onPressEnter={(e) => { e.preventDefault(); enter() }} autoFocus />
      <div className="row" role="group" aria-label={t.pick.tags}>
        {shown.map((name) => <PickTag key={name} chosen={value.includes(name)} onPick={() => toggle(name)}>{name}</PickTag>)}
        {!shown.length && <span className="muted">{t.pick.none}</span>}
      </div>
    </div>
  )
}
