import { urlOf } from '#platform/web/call.ts'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Block } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { askResult, type Campaign, getResult, printReport } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../campaign/campaign.module.css'
import { Attribution } from './attribution.tsx'
import { FunnelChart } from './funnel-chart.tsx'
import { KeepFinding } from './keep-finding.tsx'
import { Money } from './money.tsx'
import { Details } from './details.tsx'
import { tellResult } from '../../result/tell-result.ts'
import { Truth } from './truth.tsx'

/** What a campaign brought: in words, then the figures behind them. */
export function ResultPart({ campaign, plain = false }: { campaign: Campaign; /** For paper: without buttons. */ plain?: boolean }) {
  const t = useText(texts)
  const f = useFormat()
  const { id, begunAt, measure } = campaign
  const { data, error, refetch } = useCall(getResult, { params: { id } }, { refetchInterval: ({ state }) => (state.data?.pending || (begunAt && !state.data?.result) ? 2500 : false) })
  const ask = useAct(askResult, { refreshes: [getResult] })
  if (error) return <ErrorState problem={error} again={() => void refetch()} />
  if (!data) return <Block height={360} />
  const result = data.result
  const count = begunAt !== null && !plain && <Button busy={ask.isPending || data.pending} onClick={() => ask.mutate({ params: { id } })}>{data.pending ? t.result.counting : t.result.count}</Button>
  if (!result) return <><EmptyState title={t.result.none} text={t.result.noneText} icon="insight" /><div className="row">{count}</div></>
  const words = tellResult(t, result, measure, f)
  return (
    <div className="stack">
      <Card title={t.parts.result} note={`${t.result.asOf(f.moment(result.at))} · ${result.whole ? t.result.whole : t.result.part}`} >
        <ul className={css.words}>{words.map((w) => <li key={w}>{w}</li>)}</ul>
        <p className={`muted ${css.against}`}>{result.against ? t.result.against[result.against] : t.result.noControl}</p>
        {!plain && <div className="row">{count}<KeepFinding campaign={campaign} result={result} words={words} /><Button icon="file" to={`/marketing/campaigns/${id}/report`}>{t.result.report}</Button><Button icon="download" onClick={() => window.open(urlOf(printReport, { params: { id } }), '_blank', 'noopener')}>{t.result.pdf}</Button></div>}
      </Card>
      <Truth id={id} result={result} />
      <Money result={result} />
      <div className={css.columns}><FunnelChart id={id} result={result} />{result.attribution.some((a) => a.revenue > 0) && <Attribution id={id} result={result} />}</div>
      <Details result={result} measure={measure} />
    </div>
  )
}
