import { useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useLive } from '#platform/web/live.ts'
import { useMay } from '#platform/web/me.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { useAct, useCall, useRefresh } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { KeyValue } from '#ui/key-value.tsx'
import { Sparkline } from '#ui/sparkline.tsx'
import { Tag, type Tone } from '#ui/tag.tsx'
import { getChurn, getPredictions, type Predictions, withdrawExit } from '../../churn/contract.ts'
import { bandNames, causeNames, GONE, type Method, methodNames } from '../../churn/vocabulary.ts'
import { texts } from '../../messages/churn.ts'
import css from './churn.module.css'
import { ExitDialog } from './exit-dialog.tsx'
import { useReasons } from './use-reasons.ts'

const tones: readonly Tone[] = ['plain', 'vermilion', 'amber', 'plain', 'plain']

/** What is foretold of a party, why, by which model, and why it left where somebody said. */
export default function PredictionPanel({ partyId }: { partyId: string }) {
  const t = useText(texts).panel
  const named = useNamed()
  const refresh = useRefresh()
  const may = useMay()(['update', 'party'])
  const [noting, setNoting] = useState(false)
  const { data } = useCall(getPredictions, { params: { id: partyId } })
  useLive((id) => { if (id === partyId) refresh(getPredictions) })
  if (!data || (data.band === 0 && !data.exits.length)) return null
  return (
    <Card title={t.title} note={data.band > 0 ? <Tag tone={tones[data.band]}>{named(bandNames[data.band]!)}</Tag> : undefined} actions={may && <Button kind="quiet" onClick={() => setNoting(true)}>{t.exit}</Button>}>
      {data.chance === null ? <p className="muted">{data.band === GONE ? t.silent : t.none}</p> : <Foretold data={data} chance={data.chance} />}
      {data.exits.map((exit) => <Exit key={exit.id} partyId={partyId} exit={exit} />)}
      {noting && <ExitDialog partyId={partyId} onClose={() => setNoting(false)} />}
    </Card>
  )
}

function Foretold({ data, chance }: { data: Predictions; chance: number }) {
  const t = useText(texts).panel
  const f = useFormat()
  const named = useNamed()
  const say = useReasons(data.currency)
  const days = f.number(data.horizon ?? 0)
  const months = data.history.flatMap((h) => (h.chance === null ? [] : [h.chance]))
  return (
    <>
      <p className={css.chance}>{f.percent(chance, 0)}</p>
      <p>{data.contract ? t.contract(f.percent(chance, 0), days) : t.chance(f.percent(chance, 0), days)}</p>
      <KeyValue width={96} items={[
        [t.why, <ul key="why" className={css.why}>{data.reasons.map((r) => <li key={r.code}>{say(r)}</li>)}</ul>],
        [t.stake, f.money(data.stake, data.currency)], [t.value, f.money(data.value, data.currency)],
        ...(months.length > 1 ? [[t.history, <Sparkline key="history" values={months} label={t.history} />] as const] : []),
        [t.asOf, data.asOf && `${f.day(data.asOf)}${data.model ? ` · ${t.model(named(methodNames[data.model.method as Method] ?? methodNames.logit), data.model.number)}` : ''}`],
      ]} />
      <p className="small muted">{t.definition}</p>
    </>
  )
}

function Exit({ partyId, exit }: { partyId: string; exit: Predictions['exits'][number] }) {
  const t = useText(texts).panel
  const f = useFormat()
  const named = useNamed()
  const may = useMay()(['update', 'party'])
  const withdraw = useAct(withdrawExit, { refreshes: [getPredictions, getChurn], done: t.withdrawn })
  return (
    <p className={css.left}>
      <span>{t.left(f.day(exit.day), named(causeNames[exit.cause]))}</span>{exit.note && <span className="muted">{exit.note}</span>}{exit.by && <span className="small muted">{exit.by}</span>}
      {may && <Button kind="text" busy={withdraw.isPending} onClick={() => withdraw.mutate({ params: { id: partyId, exitId: exit.id } })}>{t.withdraw}</Button>}
    </p>
  )
}
