import { InputNumber, Switch } from 'antd'
import { useFormat } from '#platform/web/format.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Card } from '#ui/card.tsx'
import { Lines } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { getRetention, putRetention, type Retention } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from './officer.module.css'
import { Rows } from './rows.tsx'

/** How long what hangs on statements is kept, and what the last run took away. */
export function RetentionCard({ manage }: { manage: boolean }) {
  const t = useText(texts).officer
  const f = useFormat()
  const named = useNamed()
  const { data, error, refetch } = useCall(getRetention, {})
  const put = useAct(putRetention, { refreshes: [getRetention], done: t.kept })
  if (error) return <Card title={t.retention}><ErrorState problem={error} again={() => void refetch()} /></Card>
  const rows = (data?.rules ?? []).map(({ key, label, keepMonths, active, last }) => {
    const name = named(label)
    const change = (part: { keepMonths?: number; active?: boolean }): void => put.mutate({ params: { key }, body: { keepMonths, active, ...part } })
    return { key, cells: [name, <InputNumber key="n" aria-label={t.months(name)} className={css.months!} min={1} max={240} value={keepMonths} disabled={!manage} onBlur={(e) => { const n = Number(e.target.value); if (n >= 1 && n !== keepMonths) change({ keepMonths: n }) }} />, <Switch key="on" aria-label={t.runs(name)} checked={active} disabled={!manage} onChange={(on) => change({ active: on })} />, last ? t.removed(f.relative(last.at), f.number(last.removed)) : '—'] }
  })
  return <Card title={t.retention} note={t.retentionNote}>{data ? <><Rows label={t.retention} heads={[t.keptWhat, t.monthsHead, t.active, t.last]} rows={rows} /><Log retention={data} /></> : <Lines count={5} />}</Card>
}

/** What the latest runs took away. */
function Log({ retention: { rules, runs } }: { retention: Retention }) {
  const t = useText(texts).officer
  const f = useFormat()
  const named = useNamed()
  if (!runs.length) return <p className="small muted">{t.ranNone}</p>
  const nameOf = (key: string): string => named(rules.find((r) => r.key === key)!.label)
  return <details><summary className="small">{t.ran(f.number(runs.length))}</summary><Rows label={t.ranLabel} heads={[t.keptWhat, t.ranAt, t.ranBefore, t.ranRemoved]} rows={runs.map((r) => ({ key: `${r.key} ${r.at}`, cells: [nameOf(r.key), f.moment(r.at), f.day(f.dayOf(r.before)), f.number(r.removed)] }))} /></details>
}
