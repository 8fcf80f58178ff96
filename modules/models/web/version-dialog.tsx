import { useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useLanguage } from '#platform/web/language.ts'
import { useMay } from '#platform/web/me.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { KeyValue } from '#ui/key-value.tsx'
import { Block } from '#ui/skeleton.tsx'
import { approveModel, findModels, getModel, type ModelVersion, retireModel } from '../contract.ts'
import { texts } from '../messages/web.ts'
import { DriftCharts } from './drift-charts.tsx'
import { Difference, StateTag } from './kind-card.tsx'
import css from './models.module.css'
import { type Kind, useKindWords } from './words.ts'

interface VersionProps { kind: Kind; version: ModelVersion; inUse: ModelVersion | undefined; onClose: () => void }

/** A version's own sheet: its card, its metrics beside those in use, what drifts, and putting it in use or retiring it. */
export function VersionDialog({ kind, version, inUse, onClose }: VersionProps) {
  const t = useText(texts).version
  const f = useFormat()
  const language = useLanguage()
  const label = useNamed()(kind.label)
  const words = useKindWords()
  const { data } = useCall(getModel, { params: { id: version.id } })
  const by = version.approvedBy && version.approvedAt ? t.approvedBy(version.approvedBy, f.relative(version.approvedAt)) : version.state === 'champion' ? t.byRule : null
  return (
    <Dialog title={`${label} · ${t.name(version.number)}`} open onClose={onClose} width={860}>
      <p className={css.acts}><StateTag state={version.state} /><span>{words.name(kind, version.method)}</span>{by && <span className="muted">{by}</span>}<Acts version={version} /></p>
      <section className={css.card} aria-label={t.card}>{version.card[language].map((line) => <p key={line}>{line}</p>)}</section>
      <Metrics kind={kind} version={version} inUse={inUse} />
      {!data ? <Block height={200} /> : data.drift.length ? <DriftCharts kind={kind} drift={data.drift} /> : <p className="muted">{t.noDrift}</p>}
      {data && <Params kind={kind} params={data.params} />}
    </Dialog>
  )
}

function Metrics({ kind, version, inUse }: Omit<VersionProps, 'onClose'>) {
  const t = useText(texts).version
  const named = useNamed()
  const words = useKindWords()
  const other = inUse && inUse.id !== version.id ? inUse : undefined
  return (
    <div className={css.scroll} tabIndex={0} role="group" aria-label={t.metrics}>
      <table className={css.table} aria-label={t.metrics}>
        <thead><tr><th scope="col">{t.metrics}</th><th scope="col" className={css.end}>{t.name(version.number)}</th>{other && <th scope="col" className={css.end}>{t.inUse}</th>}</tr></thead>
        <tbody>
          {kind.metrics.map((m) => (
            <tr key={m.key}><td>{named(m.label)}</td><td className={css.end}>{words.figure(m, version.metrics[m.key])}{other && <Difference better={m.better} value={version.metrics[m.key]} against={other.metrics[m.key]} />}</td>{other && <td className={css.end}>{words.figure(m, other.metrics[m.key])}</td>}</tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The settings that can be read: single values; lists and trees are for scoring. */
function Params({ kind, params }: { kind: Kind; params: Record<string, unknown> }) {
  const t = useText(texts).version
  const words = useKindWords()
  const plain = Object.entries(params).filter((entry): entry is [string, string | number | boolean] => ['string', 'number', 'boolean'].includes(typeof entry[1]))
  if (!plain.length) return null
  return <><h3 className={css.part}>{t.params}</h3><KeyValue width={180} items={plain.map(([key, value]) => [words.name(kind, key), typeof value === 'boolean' ? (value ? t.yes : t.no) : String(value)])} /></>
}

function Acts({ version: { id, number, state } }: { version: ModelVersion }) {
  const t = useText(texts).version
  const may = useMay()(['approve', 'model'])
  const [asking, setAsking] = useState<'approve' | 'retire' | null>(null)
  const done = { refreshes: [findModels, getModel], onDone: () => setAsking(null) }
  const approve = useAct(approveModel, { ...done, done: t.approved })
  const retire = useAct(retireModel, { ...done, done: t.retired })
  if (!may) return null
  const act = asking === 'approve' ? approve : retire
  return (
    <>
      {state !== 'champion' && <Button onClick={() => setAsking('approve')}>{t.approve}</Button>}
      {state !== 'retired' && <Button kind="quiet" onClick={() => setAsking('retire')}>{t.retire}</Button>}
      {asking && <Dialog title={t[asking]} open onClose={() => setAsking(null)} act={{ label: t[asking], busy: act.isPending, danger: asking === 'retire', onClick: () => act.mutate({ params: { id } }) }}>{asking === 'approve' ? t.approveAsk(number) : t.retireAsk(number)}</Dialog>}
    </>
  )
}
