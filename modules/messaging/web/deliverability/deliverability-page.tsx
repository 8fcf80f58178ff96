import { Segmented } from 'antd'
import { z } from 'zod'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { Link, useSearchState } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Figure } from '#ui/figure.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Block } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { type Deliverability, getDeliverability } from '../../contract.ts'
import { texts } from '../../messages/delivery.ts'
import css from './deliverability.module.css'
import { Domains } from './domains.tsx'
import { Held } from './held.tsx'
import { SenderCard } from './sender-card.tsx'
import { Tabs } from './tabs.tsx'

const periods = [7, 30, 90, 365] as const
const PageState = z.object({ days: z.coerce.number().optional() })

/** How mail arrives: by receiving domain, what was held back, what waits for a person, and whether the sending domain vouches for us. */
export default function DeliverabilityPage() {
  const t = useText(texts).overview
  const f = useFormat()
  const may = useMay()
  const [{ days = 30 }, setState] = useSearchState(PageState)
  const { data, error, refetch } = useCall(getDeliverability, { query: { days } })
  return (
    <>
      <PageHead title={t.title} note={t.lead} actions={may(['update', 'settings']) && <Button icon="settings" to="/settings/sending">{t.settings}</Button>} />
      <Tabs at="overview" />
      <div className={`row ${css.above}`}><Segmented aria-label={t.period} value={days} onChange={(n) => setState({ days: n })} options={periods.map((value) => ({ value, label: t.days(f.number(value)) }))} />{data && <span className="small muted">{t.asOf(f.moment(data.asOf))}</span>}</div>
      {error ? <ErrorState problem={error} again={() => void refetch()} /> : !data ? <Block height={300} /> : <div className="stack"><Figures data={data} /><Domains data={data} /><div className={css.pair}><Held data={data} /><SenderCard /></div></div>}
    </>
  )
}

function Figures({ data: { total, doubtful, unknown, waiting, suppressed, warmUp, mailLog } }: { data: Deliverability }) {
  const t = useText(texts).overview
  const f = useFormat()
  const may = useMay()
  const of = (n: number): string | undefined => (total.sent ? t.share(f.percent(n / total.sent, 1)) : undefined)
  const figure = (key: 'bounced' | 'complained' | 'replied', bad: boolean) => <Figure label={t[key]} value={f.number(total[key])} note={of(total[key])} definition={t[`${key}Definition`]} to={`/marketing/messages?notice=${key}`} bad={bad && total[key] > 0} />
  return (
    <>
      <div className={css.figures}>
        <Figure label={t.sent} value={f.number(total.sent)} definition={t.sentDefinition} to="/marketing/messages?state=sent" />
        {figure('bounced', true)}{figure('complained', true)}{figure('replied', false)}
      </div>
      <Card title={t.waiting}>
        <ul className={css.list}>
          {doubtful > 0 && <li><Link to="/marketing/messages?state=doubtful">{t.doubtful(f.number(doubtful))}</Link></li>}
          {unknown > 0 && <li><Link to="/inbox">{t.unknown(f.number(unknown))}</Link></li>}
          {doubtful + unknown === 0 && <li className="muted">{t.nothing}</li>}
          {waiting > 0 && <li>{t.queued(f.number(waiting))}</li>}
          {mailLog && <li>{mailLog.fault ? t.logFault(mailLog.fault) : t.logRead(f.relative(mailLog.readAt))}</li>}
          {warmUp && <li>{t.warmUpText(f.number(warmUp.sentToday), f.number(warmUp.today))}</li>}
          {may(['read', 'consent']) && <li><Link to="/marketing/consent">{t.suppressed(f.number(suppressed))}</Link></li>}
        </ul>
      </Card>
    </>
  )
}
