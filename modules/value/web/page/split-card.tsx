import { Segmented } from 'antd'
import { z } from 'zod'
import { useFormat } from '#platform/web/format.ts'
import { Link, useSearchState } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Card } from '#ui/card.tsx'
import { classes } from '#ui/classes.ts'
import { CardSkeleton } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { getValueBreakdown, splits, type ValueBreakdown } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { bought, is, partiesAt, TIER } from './behind.ts'
import { useLayerName } from './use-layer-name.ts'
import css from './value.module.css'

const State = z.object({ by: z.enum(splits).default('tier') })
const fields = { tier: TIER, class: 'valueClass', unit: 'unit', owner: 'owner', tag: 'tag' } as const

/** The year's profit and loss by tier, class, unit, owner or tag. */
export function SplitCard() {
  const { split: t, classes: c } = useText(texts)
  const layerName = useLayerName()
  const [{ by }, setState] = useSearchState(State)
  const { data, error, refetch } = useCall(getValueBreakdown, { query: { by } }, { placeholderData: (before) => before })
  const choice = <Segmented size="small" aria-label={t.by} value={by} onChange={(next) => setState({ by: next })} options={splits.map((value) => ({ value, label: t.keys[value] }))} />
  const name = (p: ValueBreakdown['parts'][number]): string => (p.key !== null && data?.by === 'class' ? c.names[Number(p.key) - 1] : p.key !== null && data?.by === 'tier' ? layerName(Number(p.key)) : p.name) || t.none
  return (
    <Card title={t.title} actions={choice}>
      {error ? <ErrorState problem={error} again={() => void refetch()} /> : !data ? <CardSkeleton lines={5} /> : <SplitTable data={data} name={name} />}
      <p className="small muted">{t.definition}</p>
    </Card>
  )
}

function SplitTable({ data, name }: { data: ValueBreakdown; name: (part: ValueBreakdown['parts'][number]) => string }) {
  const t = useText(texts).split
  const f = useFormat()
  const money = (v: string): string => f.money(Number(v), data.currency)
  const heads = [t.customers, t.revenue, t.goods, t.service, t.rewards, t.acquisition, t.retention, t.net, t.equity]
  return (
    <div className={css.scroll} tabIndex={0} role="group" aria-label={t.title}>
      <table className={css.table}>
        <thead><tr><th scope="col">{t.keys[data.by]}</th>{heads.map((h) => <th key={h} scope="col" className={css.end}>{h}</th>)}</tr></thead>
        <tbody>
          {data.parts.map((p) => (
            <tr key={p.key ?? '-'}>
              <td>{p.key === null ? name(p) : <Link to={partiesAt({ all: [bought, is(fields[data.by], p.key)] }, '-netValue')}>{name(p)}</Link>}</td><td className={css.end}>{f.number(p.customers)}</td>
              {[p.statement.revenue, p.statement.goods, p.statement.service.total, p.statement.rewards, p.statement.acquisition, p.statement.retention].map((v, i) => <td key={heads[i + 1]} className={css.end} title={i === 1 && p.statement.assumed ? t.assumed : undefined}>{money(v)}{i === 1 && p.statement.assumed ? ' *' : ''}</td>)}
              <td className={classes(css.end, Number(p.statement.net) < 0 && css.bad)}>{money(p.statement.net)}</td><td className={css.end}>{money(p.residual)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {data.parts.some((p) => p.statement.assumed) && <p className="small muted">* {t.assumed}</p>}
    </div>
  )
}
