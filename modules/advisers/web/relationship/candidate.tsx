import { useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { Tag } from '#ui/tag.tsx'
import type { Candidate } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../advisers.module.css'
import { LoadBar } from '../word/load-bar.tsx'
import { useBecause } from '../word/use-because.ts'

interface CandidateProps { candidate: Candidate; /** Reasons shown from the start. */ open: boolean; onAssign?: (memberId: string) => void; busy: boolean }

/** One adviser for a party: the fit, the best channel, and what each part gives and why. */
export function CandidateCard({ candidate: c, open, onAssign, busy }: CandidateProps) {
  const t = useText(texts)
  const s = t.suit
  const f = useFormat()
  const because = useBecause()
  const [shown, setShown] = useState(open)
  const way = c.channel && `${s.channel}：${t.channels[c.channel.channel] ?? c.channel.channel}（${f.list(c.channel.because.map((b) => because('channel', b)))}）`
  return (
    <li className={css.candidate}>
      <div className={css.top}>
        <strong>{c.adviser.name}</strong><span className="muted small">{c.adviser.unitName}</span>{c.present && <Tag tone="indigo">{s.present}</Tag>}{c.barred && <Tag tone="amber">{s.barred[c.barred]}</Tag>}
        <span className="row"><span className={css.fit} aria-label={`${s.fit} ${f.fixed(c.fit, 0)}`}>{f.fixed(c.fit, 0)}</span>{onAssign && !c.present && c.barred !== 'kinship' && c.barred !== 'inactive' && <Button disabled={busy} label={`${s.assign} ${c.adviser.name}`} onClick={() => onAssign(c.adviser.id)}>{s.assign}</Button>}</span>
      </div>
      <div className="row"><LoadBar load={c.load} capacity={c.capacity} /><span className="two small">{way ?? s.noChannel}</span><Button kind="text" expanded={shown} onClick={() => setShown(!shown)}>{s.why}</Button></div>
      {shown && <ul className={css.because}>{c.parts.filter((p) => p.most > 0).toSorted((a, b) => b.points - a.points).map((p) => <li key={p.part}><span>{t.parts[p.part]}</span><span>{because(p.part, p.because)}</span><span>{s.points(f.fixed(p.points, 1), f.fixed(p.most, 1))}</span></li>)}</ul>}
    </li>
  )
}
