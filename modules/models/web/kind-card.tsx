import { useFormat } from '#platform/web/format.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { useMay } from '#platform/web/me.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { RelativeTime } from '#ui/relative-time.tsx'
import { Tag, type Tone } from '#ui/tag.tsx'
import { findModelRuns, type ModelVersion, startModelRun } from '../contract.ts'
import { texts } from '../messages/web.ts'
import css from './models.module.css'
import { isOpen, useRuns } from './run/use-runs.ts'
import { type Kind, useKindWords } from './words.ts'

/** So many metrics are compared in the table; the others stand in a version's own sheet. */
const COMPARED = 4

/** Differences below this are none to a reader. */
const SAME = 0.0005

const tones: Record<ModelVersion['state'], Tone> = { champion: 'jade', candidate: 'amber', retired: 'plain' }

export function StateTag({ state }: { state: ModelVersion['state'] }) {
  return <Tag tone={tones[state]}>{useText(texts).version.states[state]}</Tag>
}

/** A kind's versions, the one in use against those that would replace it. */
export function KindCard({ kind, versions, onOpen }: { kind: Kind; versions: readonly ModelVersion[]; onOpen: (id: string) => void }) {
  const t = useText(texts)
  const f = useFormat()
  const label = useNamed()(kind.label)
  const words = useKindWords()
  const metrics = kind.metrics.slice(0, COMPARED)
  const inUse = versions.find((v) => v.state === 'champion')
  return (
    <Card title={label} actions={<Retrain kind={kind} />}>
      <div className={css.scroll} tabIndex={0} role="group" aria-label={label}>
        <table className={css.table} aria-label={label}>
          <thead><tr>{[t.version.number, t.version.state, t.version.method].map((h) => <th key={h} scope="col">{h}</th>)}{metrics.map((m) => <th key={m.key} scope="col" className={css.end}><Name label={m.label} /></th>)}<th scope="col">{t.version.data}</th><th scope="col">{t.version.trained}</th></tr></thead>
          <tbody>
            {versions.map((v) => (
              <tr key={v.id}>
                <td><button type="button" className={css.open} aria-label={t.version.open(v.number)} onClick={() => onOpen(v.id)}>{t.version.name(v.number)}</button></td>
                <td><StateTag state={v.state} /></td><td>{words.name(kind, v.method)}</td>
                {metrics.map((m) => <td key={m.key} className={css.end}>{words.figure(m, v.metrics[m.key])}{inUse && v.id !== inUse.id && <Difference better={m.better} value={v.metrics[m.key]} against={inUse.metrics[m.key]} />}</td>)}
                <td className={css.range}>{v.dataFrom ? t.version.from(f.day(v.dataFrom), f.day(v.dataTo)) : t.version.until(f.day(v.dataTo))}</td><td><RelativeTime at={v.trainedAt} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}

/** Asks for a model learnt anew from today's data; the run above tells how far it is. */
export function Retrain({ kind }: { kind: Kind }) {
  const t = useText(texts).run
  const label = useNamed()(kind.label)
  const { data } = useRuns()
  const start = useAct(startModelRun, { refreshes: [findModelRuns], done: t.retraining })
  if (!useMay()(['run', 'model'])) return null
  return <Button busy={start.isPending || isOpen(data?.runs[0])} label={t.retrainOf(label)} onClick={() => start.mutate({ body: { only: kind.step, retrain: true } })}>{t.retrain}</Button>
}

const Name = ({ label }: { label: Kind['label'] }) => <>{useNamed()(label)}</>

/** How far a metric lies from the one in use, and whether that is better: said in words, not by colour. */
export function Difference({ better, value, against }: { better: 'more' | 'less' | null; value: number | null | undefined; against: number | null | undefined }) {
  const t = useText(texts).version
  const f = useFormat()
  if (typeof value !== 'number' || typeof against !== 'number' || !better || Math.abs(value - against) < SAME) return null
  const difference = value - against
  const good = (difference > 0) === (better === 'more')
  return <span className={css.difference}>{difference > 0 ? '+' : '−'}{f.fixed(Math.abs(difference), 3)} {good ? t.better : t.worse}</span>
}
