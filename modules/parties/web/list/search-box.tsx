import { Input, type InputRef } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useText } from '#platform/web/text.ts'
import { Icon } from '#ui/icon.tsx'
import { typing } from '#ui/typing.ts'
import { texts } from '../../messages/web.ts'
import { useSettled } from '#platform/web/use-settled.ts'

/** Searches the list while the reader types; the key / goes there. */
export function SearchBox({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const t = useText(texts).list
  const [typed, setTyped] = useState(value)
  const settled = useSettled(typed.trim(), 180)
  const box = useRef<InputRef>(null)
  const sent = useRef(value)
  useEffect(() => { if (settled !== sent.current) { sent.current = settled; onChange(settled) } }, [settled, onChange])
  useEffect(() => { if (value !== sent.current) { sent.current = value; setTyped(value) } }, [value])
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== '/' || typing(event)) return
      event.preventDefault()
      event.stopImmediatePropagation()
      box.current?.focus()
    }
    document.addEventListener('keydown', onKey, true)
    return () => document.removeEventListener('keydown', onKey, true)
  }, [])
  return <Input ref={box} type="search" value={typed} onChange={(e) => setTyped(e.target.value)} onKeyDown={(e) => { if (e.key === 'Escape') { setTyped(''); e.currentTarget.blur() } }} allowClear prefix={<Icon name="search" size={15} />} placeholder={t.search} aria-label={t.searchLabel} />
}
