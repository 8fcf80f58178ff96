import { InputNumber, Segmented } from 'antd'
import { useState } from 'react'
import { MemberPicker } from '#modules/parties/web/pick/member-picker.tsx'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { KeyValue } from '#ui/key-value.tsx'
import { askMap, type BehindKind, type MapAnswer, type MapQuery, setCellOwner } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../journeys.module.css'
import { BehindList } from './behind-list.tsx'
import type { Place } from './map-part.tsx'
import { figureOf, figures, type Says } from './use-says.ts'

interface CellProps { answer: MapAnswer; says: Says; query: MapQuery; place: Place; onClose: () => void }

/** A cell of the map: its figures, who answers for it, and the parties behind each figure. */
export function CellDialog({ answer, says, query, place, onClose }: CellProps) {
  const t = useText(texts)
  const f = useFormat()
  const [what, setWhat] = useState<BehindKind>(place.what)
  const same = (c: { stage: string; channel: string | null }): boolean => c.stage === place.stage && c.channel === place.channel
  const cell = answer.map.cells.find(same)
  const earlier = answer.against?.cells.find(same)
  const kinds: BehindKind[] = ['all', 'onward', 'stayed', ...(place.channel === null ? ['silent' as const] : []), 'dead-end', 'loop']
  const items = cell ? [...figures.map((key) => [t.figures[key], `${says.value(key, figureOf(cell, key))}${answer.against ? ` (${t.before(says.value(key, figureOf(earlier, key)))})` : ''}`] as const), [t.last, cell.last ? f.day(cell.last) : t.unknown] as const] : []
  return (
    <Dialog title={t.cell(says.stage(place.stage), says.channel(place.channel))} open onClose={onClose} width={620}>
      {cell && <KeyValue width={140} items={items} />}
      {place.channel && <Owner answer={answer} stage={place.stage} channel={place.channel} />}
      {cell && !cell.hidden && (
        <>
          <div className={css.kinds}><Segmented<BehindKind> size="small" aria-label={t.showPeople} value={what} onChange={setWhat} options={kinds.map((value) => ({ value, label: t.kinds[value] }))} /></div>
          <BehindList key={what} id={answer.journey.id} asked={{ period: query.period, ...(query.parties && { parties: query.parties }), stage: place.stage, channel: place.channel, what, limit: 50 }} />
        </>
      )}
    </Dialog>
  )
}

function Owner({ answer, stage, channel }: { answer: MapAnswer; stage: string; channel: string }) {
  const t = useText(texts)
  const may = useMay()
  const known = answer.owners.find((o) => o.stage === stage && o.channel === channel)
  const [member, setMember] = useState<string | null>(known?.memberId ?? null)
  const [days, setDays] = useState(known?.quietDays ?? 30)
  const save = useAct(setCellOwner, { refreshes: [askMap], done: t.saved })
  if (!may(['update', 'journey'])) return <p>{t.owner}: {known?.name ?? t.nobody}</p>
  return (
    <div className={css.owner}>
      <label><span>{t.owner}</span><MemberPicker label={t.owner} value={member} onChange={setMember} known={known ? { id: known.memberId, name: known.name } : null} /></label>
      <label><span>{t.quiet}</span><InputNumber aria-label={t.quiet} style={{ width: '100%' }} min={1} max={365} value={days} onChange={(v) => setDays(v ?? 30)} /></label>
      <Button busy={save.isPending} onClick={() => save.mutate({ params: { id: answer.journey.id }, body: { stage, channel, memberId: member, quietDays: days } })}>{t.save}</Button>
    </div>
  )
}
