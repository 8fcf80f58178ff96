import type { Filter } from '#kernel/filter.ts'
import { getWarehouse } from '#modules/firm/contract.ts'
import { getChurn } from '#modules/prediction/contract.ts'
import { getValueOverview } from '#modules/value/contract.ts'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Figure } from '#ui/figure.tsx'
import { texts } from '../../messages/web.ts'
import { addressOf } from '../word/parties-behind.ts'
import { addressOfQuestion, type Question, useQuestion } from './use-question.ts'

const active: Question = { measures: ['orders.buyers'], period: { last: 90, unit: 'day' }, compare: 'previous' }
const perceived: Question = { measures: ['touchpoints.perceived'], period: { last: 90, unit: 'day' }, compare: 'previous' }
const QUIET = 5 * 60_000

/** What an owner asks first: what the customers are worth, how many are active, what is at risk, how they find us. */
export default function OwnerFigures() {
  return <><Equity /><Active /><AtRisk /><Satisfaction /><Lag /></>
}

function Equity() {
  const t = useText(texts).overview.figures
  const f = useFormat()
  const { data } = useCall(getValueOverview, {}, { staleTime: QUIET })
  if (!data?.equity) return null
  const { equity, currency, asOf } = data
  const money = (amount: string): string => f.money(amount, currency)
  return <Figure label={t.equity} value={money(equity.value)} note={t.between(money(equity.lower), money(equity.upper))} definition={t.equityDefinition} to="/insight/value" taken={{ source: { of: 'analysis', query: { measures: ['value.equity'] } }, path: '/insight/value', ...(asOf && { asOf }) }} />
}

function Active() {
  const t = useText(texts).overview.figures
  const f = useFormat()
  const { now, before } = useQuestion(active)
  if (now === null) return null
  const { compare: _, ...query } = active
  return <Figure label={t.active} value={f.number(now)} note={before === null ? undefined : t.before(f.number(before))} definition={t.activeDefinition} to={addressOfQuestion(active)} taken={{ source: { of: 'analysis', query }, path: addressOfQuestion(active) }} />
}

function AtRisk() {
  const t = useText(texts).overview.figures
  const f = useFormat()
  const { data } = useCall(getChurn, {}, { staleTime: QUIET })
  const called = data?.bands.filter((b) => b.band === 1 || b.band === 2) ?? []
  if (!data?.asOf || !called.length) return null
  const filter: Filter = { field: 'churnRisk', op: 'in', value: ['1', '2'] }
  const stake = called.reduce((sum, b) => sum + Number(b.stake), 0)
  const customers = called.reduce((sum, b) => sum + b.customers, 0)
  return <Figure bad label={t.risk} value={f.money(stake, data.currency)} note={t.riskNote(f.number(customers))} definition={t.riskDefinition} to={addressOf(filter, '-atStake')} taken={{ source: { of: 'count', filter }, path: '/insight/churn', asOf: data.asOf }} />
}

function Satisfaction() {
  const t = useText(texts).overview.figures
  const f = useFormat()
  const { now, before } = useQuestion(perceived)
  if (now === null) return null
  const { compare: _, ...query } = perceived
  return <Figure label={t.perceived} value={f.fixed(now, 2)} note={before === null ? undefined : t.before(f.fixed(before, 2))} definition={t.perceivedDefinition} bad={before !== null && now < before} to={addressOfQuestion(perceived)} taken={{ source: { of: 'analysis', query }, path: addressOfQuestion(perceived) }} />
}

/** How far the figures lag behind; only for whoever runs the system, who can do something about it. */
function Lag() {
  const t = useText(texts).overview.figures
  const f = useFormat()
  const may = useMay()
  const { data } = useCall(getWarehouse, {}, { enabled: may(['read', 'operations']), refetchInterval: 60_000 })
  if (!data) return null
  const late = data.state === 'ready' ? t.seconds(f.number(data.lagSeconds, data.lagSeconds < 10 ? 1 : 0)) : t.states[data.state]
  return <Figure label={t.lag} value={late} note={data.waiting > 0 ? t.waiting(f.number(data.waiting)) : t.upToDate} definition={t.lagDefinition} bad={data.state === 'unavailable' || data.lagSeconds > 60} />
}
