import { useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import type { MapAnswer } from '../../contract.ts'
import type english from '../../messages/web.en.ts'
import { texts } from '../../messages/web.ts'
import css from '../journeys.module.css'
import type { Place } from './map-part.tsx'
import type { Says } from './use-says.ts'

const FIRST = 5

/** What is wrong on the map in plain words, what concerns most people first. */
export function WrongCard({ answer, says, onOpen }: { answer: MapAnswer; says: Says; onOpen: (place: Place) => void }) {
  const t = useText(texts)
  const f = useFormat()
  const [all, setAll] = useState(false)
  const faults = faultsOf(answer, says, t)
  const shown = all ? faults : faults.slice(0, FIRST)
  return (
    <Card title={t.wrong}>
      {faults.length === 0 && <p className="muted">{t.allWell}</p>}
      <ul className={css.wrong}>
        {shown.map(({ text, n, place }) => (
          <li key={text}><span>{text}{n !== null && <>{t.colon}<strong>{t.people(f.number(n))}</strong></>}</span><Button kind="text" onClick={() => onOpen(place)} label={`${t.showPeople}: ${text}`}>{t.showPeople}</Button></li>
        ))}
      </ul>
      {faults.length > shown.length && <Button kind="text" onClick={() => setAll(true)}>{t.moreWrong(faults.length - shown.length)}</Button>}
    </Card>
  )
}

interface Fault { text: string; n: number | null; place: Place }
type Words = typeof english

function faultsOf({ map, journey, deadDays }: MapAnswer, says: Says, t: Words): Fault[] {
  const counted = map.cells.filter((c) => c.channel === null).flatMap((c): (Fault & { n: number })[] => {
    const name = says.stage(c.stage)
    const at = (what: Place['what']): Place => ({ stage: c.stage, channel: null, what })
    return [
      { text: t.silent(name, journey.stages.find((s) => s.key === c.stage)!.followDays), n: c.silent ?? 0, place: at('silent') },
      { text: t.dead(name, deadDays), n: c.deadEnds ?? 0, place: at('dead-end') }, { text: t.loop(name), n: c.loops ?? 0, place: at('loop') },
    ].filter((fault) => fault.n > 0)
  })
  const missing = map.missing.map((m): Fault => ({ text: t.missing(m.name, says.stage(m.stage), says.channel(m.channel), m.quietDays), n: null, place: { stage: m.stage, channel: m.channel, what: 'all' } }))
  return [...counted.toSorted((a, b) => b.n - a.n), ...missing]
}
