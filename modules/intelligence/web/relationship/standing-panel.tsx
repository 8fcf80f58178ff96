import { useCallback, useState } from 'react'
import { createPortal } from 'react-dom'
import { useFormat } from '#platform/web/format.ts'
import { useLive } from '#platform/web/live.ts'
import { useText } from '#platform/web/text.ts'
import { useCall, useRefresh } from '#platform/web/use-call.ts'
import { Peek } from '#ui/peek.tsx'
import { Block } from '#ui/skeleton.tsx'
import { Standing, type StandingPart } from '#ui/standing.tsx'
import { ErrorState } from '#ui/states.tsx'
import { texts } from '../../messages/web.ts'
import { getRelationship, type Relationship } from '../../contract.ts'
import { measureName } from '../word/measure-name.ts'
import { useWords } from '../word/use-words.ts'
import { Evidence, type Part } from './evidence.tsx'

/** Where the party stands with the firm, in one line; each part opens to its evidence and its history. */
export default function StandingPanel({ partyId }: { partyId: string }) {
  const { standing: t, judged } = useText(texts)
  const titles = { ...t, rung: judged.rung, level: judged.level }
  const refresh = useRefresh()
  const [open, setOpen] = useState<Part | null>(null)
  const { data, error, refetch } = useCall(getRelationship, { params: { id: partyId } })
  const close = useCallback(() => setOpen(null), [])
  const parts = useParts(data, setOpen)
  useLive((id) => { if (id === partyId) refresh(getRelationship) })
  if (error?.status === 404) return <Standing label={t.label} parts={[{ key: 'none', label: t.label, value: t.none, lines: [t.noneText] }]} />
  if (error) return <ErrorState problem={error} again={() => void refetch()} />
  if (!data) return <Block height={92} />
  return (
    <>
      <Standing label={t.label} parts={parts} />
      {open && createPortal(<Peek title={titles[open]} onClose={close}><Evidence part={open} relationship={data} /></Peek>, besidePage())}
    </>
  )
}

/** Beside the page's content, so that the panel lies over it instead of narrowing its columns. */
const besidePage = (): Element => document.querySelector('#content')?.parentElement ?? document.body

function useParts(r: Relationship | undefined, open: (part: Part) => void): StandingPart[] {
  const t = useText(texts).standing
  const { value: said, rfm: { rules }, judged: j } = useText(texts)
  const f = useFormat()
  const words = useWords()
  if (!r) return []
  const days = (n: number): string => f.number(Math.round(n))
  const { purchases, gapNow, usualGap } = r.because
  const gap = gapNow === null ? t.outside : purchases > 1 ? t.gap(days(gapNow), days(usualGap)) : t.silent(days(gapNow))
  const judged = (o: unknown): string[] => (o ? [t.judged] : [])
  const above = r.tier.shareAbove === null ? [] : [t.above(f.percent(r.tier.shareAbove), measureName(said, r.tier.measure, r.tier.window))]
  const { r: rs, f: fs, m: ms } = r.rfm
  const { policy } = r.level
  const due = !policy?.dueOn ? (r.level.code ? [j.ofOwnAccord] : []) : [policy.dueOn <= r.asOf ? j.overdue(f.day(policy.dueOn)) : j.due(f.day(policy.dueOn))]
  const type = r.type.code === 0 ? [] : [r.type.code === 7 ? j.typeUnknown : j.typeLine(words.type(r.type.code))]
  const scored = rs !== null && fs !== null && ms !== null
  return [
    { key: 'stage', label: t.stage, value: words.stage(r.stage.code), steps: { at: r.stage.code, of: 4, warn: r.stage.code === 4 }, lines: [gap, ...judged(r.stage.override)], onOpen: () => open('stage') },
    { key: 'loyalty', label: t.loyalty, value: words.loyalty(r.loyalty.code), lines: [t.purchases(f.number(purchases)), ...type, ...judged(r.loyalty.override)], onOpen: () => open('loyalty') },
    { key: 'tier', label: t.tier, value: words.tier(r.tier.code), lines: [...above, ...(r.abc ? [t.abc(r.abc)] : []), ...judged(r.tier.override)], onOpen: () => open('tier') },
    { key: 'rung', label: j.rung, value: words.rung(r.rung.code), steps: { at: r.rung.code, of: 6 }, lines: [...(r.grade.code ? [j.gradeLine(words.grade(r.grade.code))] : []), ...judged(r.rung.override)], onOpen: () => open('rung') },
    { key: 'level', label: j.level, value: words.level(r.level.code), lines: [...due, ...judged(r.level.override)], onOpen: () => open('level') },
    { key: 'rfm', label: t.rfm, value: scored ? `${rs} · ${fs} · ${ms}` : '—', lines: [scored ? rules[r.rfm.rule === 'quantile' ? 'quantile' : 'rank'] : t.notScored], onOpen: () => open('rfm') },
    { key: 'value', label: t.value, value: f.money(r.value.revenue, r.value.currency), lines: r.value.profit === null ? [] : [t.profit(f.money(r.value.profit, r.value.currency))], onOpen: () => open('value') },
  ]
}
