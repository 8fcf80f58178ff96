import { type GetRef, Input, Select } from 'antd'
import { useRef } from 'react'
import { useNamed, useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { findPlaces } from '../../../contract.ts'
import { texts } from '../../../messages/template.ts'
import css from '../template.module.css'

interface PlacedTextProps { label: string; value: string; onChange: (text: string) => void; lines?: number; note?: string; most: number }

/** A text with places: the chosen one is put where the cursor stands. */
export function PlacedText({ label, value, onChange, lines = 1, note, most }: PlacedTextProps) {
  const field = useRef<GetRef<typeof Input> & GetRef<typeof Input.TextArea>>(null)
  const element = (): HTMLInputElement | HTMLTextAreaElement | null | undefined => (lines > 1 ? field.current?.resizableTextArea?.textArea : field.current?.input)
  const insert = (key: string): void => {
    const at = element()?.selectionStart ?? value.length
    onChange(`${value.slice(0, at)}{{${key}}}${value.slice(element()?.selectionEnd ?? at)}`)
  }
  const shared = { value, maxLength: most, onChange: (e: { target: { value: string } }) => onChange(e.target.value) }
  return (
    <div className={css.placed}>
      <label className={css.field}>{label}{lines > 1 ? <Input.TextArea ref={field} autoSize={{ minRows: lines, maxRows: 18 }} {...shared} /> : <Input ref={field} {...shared} />}{note && <small>{note}</small>}</label>
      <PlaceChoice label={label} onChoose={insert} />
    </div>
  )
}

function PlaceChoice({ label, onChoose }: { label: string; onChoose: (key: string) => void }) {
  const t = useText(texts).blocks
  const named = useNamed()
  const { data } = useCall(findPlaces, {}, { staleTime: 300_000 })
  const groups = Map.groupBy(data?.places ?? [], (p) => p.from)
  const options = (['own', 'field', 'custom', 'other'] as const).flatMap((from) => (groups.has(from) ? [{ label: t.places[from], title: t.places[from], options: groups.get(from)!.map((p) => ({ value: p.key, label: named(p.label) })) }] : []))
  return <Select size="small" variant="filled" aria-label={`${t.place} · ${label}`} title={t.otherwise} placeholder={t.place} value={null} onChange={(key: string | null) => { if (key) onChoose(key) }} options={options} showSearch={{ optionFilterProp: 'label' }} popupMatchSelectWidth={240} style={{ minWidth: 130 }} />
}
