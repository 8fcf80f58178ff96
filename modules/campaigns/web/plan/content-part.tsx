import { Input, InputNumber, Select, Switch } from 'antd'
import { writingChannels } from '#modules/messaging/contract.ts'
import { useFormat } from '#platform/web/format.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { audiences, type Test, testMetrics, type WaveInput } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import type { PartProps } from '../campaign/campaign-page.tsx'
import css from '../campaign/campaign.module.css'
import { newWave } from '../campaign/draft.ts'
import { MomentField } from './moment-field.tsx'
import { VariantFields } from './variant-fields.tsx'

const MOST_VARIANTS = 5

/** What is said, when, on which channel: waves with their variants, and the test that decides between them. */
export function ContentPart({ campaign, draft, change, fixed }: PartProps) {
  const t = useText(texts).content
  const set = (at: number, part: Partial<WaveInput>) => change({ waves: draft.waves.map((w, i) => (i === at ? { ...w, ...part } : w)) })
  return (
    <div className="stack">
      {draft.waves.map((wave, i) => <WaveCard key={i} segment={draft.segments[0] ?? null} number={i + 1} wave={wave} planned={campaign.waves[i]?.planned ?? null} fixed={fixed} set={(part) => set(i, part)} remove={() => change({ waves: draft.waves.filter((_, k) => k !== i) })} />)}
      {!fixed && <div className="row"><Button icon="plus" onClick={() => change({ waves: [...draft.waves, newWave(draft, new Date())] })}>{t.addWave}</Button></div>}
    </div>
  )
}

interface WaveProps { /** Whose media are weighed. */ segment: string | null; number: number; wave: WaveInput; planned: { perVariant: number; singleLook: number } | null; fixed: boolean; set: (part: Partial<WaveInput>) => void; remove: () => void }

function WaveCard({ segment, number, wave, planned, fixed, set, remove }: WaveProps) {
  const t = useText(texts)
  const c = t.content
  const add = (): void => set({ variants: [...wave.variants, { ...wave.variants.at(-1)!, label: '' }], ...(!wave.test && { test: { metric: 'opened', share: 0.3, base: 0.2, lift: 0.3, hours: 24 } }) })
  const drop = (at: number): void => set({ variants: wave.variants.filter((_, k) => k !== at), ...(wave.variants.length === 2 && { test: null }) })
  const acts = !fixed && <>{wave.variants.length < MOST_VARIANTS && <Button icon="plus" onClick={add}>{c.addVariant}</Button>}<Button kind="quiet" icon="close" label={`${t.remove}: ${c.wave(number)}`} onClick={remove} /></>
  return (
    <Card title={wave.name || c.wave(number)} actions={acts}>
      <div className={css.form}>
        <label className={css.field}>{c.name}<Input value={wave.name} maxLength={120} disabled={fixed} placeholder={c.wave(number)} onChange={(e) => set({ name: e.target.value })} /></label>
        <div className={css.field}>{c.due}<MomentField label={`${c.wave(number)}: ${c.due}`} value={wave.dueAt} allowClear={false} disabled={fixed} onChange={(dueAt) => { if (dueAt) set({ dueAt }) }} /></div>
        <div className={css.field}>{c.channel}<Select aria-label={`${c.wave(number)}: ${c.channel}`} value={wave.channel} disabled={fixed} onChange={(channel) => set({ channel })} options={writingChannels.map((value) => ({ value, label: t.channels[value] ?? value }))} />{segment && <Link className="small" to={`/marketing/media?segment=${segment}`}>{c.whichMedium}</Link>}</div>
        <div className={css.field}>{c.toWhom}<Select aria-label={`${c.wave(number)}: ${c.toWhom}`} value={wave.toWhom} disabled={fixed || number === 1} onChange={(toWhom) => set({ toWhom })} options={audiences.map((value) => ({ value, label: t.toWhom[value] }))} /></div>
      </div>
      <div className={css.variants}>{wave.variants.map((variant, k) => <VariantFields key={k} at={k} alone={wave.variants.length === 1} channel={wave.channel} variant={variant} fixed={fixed} set={(part) => set({ variants: wave.variants.map((v, n) => (n === k ? { ...v, ...part } : v)) })} remove={() => drop(k)} />)}</div>
      {wave.variants.length > 1 && <TestFields test={wave.test ?? null} planned={planned} fixed={fixed} set={(test) => set({ test })} />}
    </Card>
  )
}

interface TestProps { test: Test | null; planned: WaveProps['planned']; fixed: boolean; set: (test: Test | null) => void }

function TestFields({ test, planned, fixed, set }: TestProps) {
  const t = useText(texts)
  const c = t.content
  const f = useFormat()
  const first: Test = { metric: 'opened', share: 0.3, base: 0.2, lift: 0.3, hours: 24 }
  const percent = (key: 'share' | 'base' | 'lift', label: string) => <label className={css.field}>{label}<InputNumber style={{ width: '100%' }} min={0.1} max={key === 'lift' ? 500 : 100} suffix="%" value={Math.round(test![key] * 1000) / 10} disabled={fixed} onChange={(v) => set({ ...test!, [key]: Number(v ?? 1) / 100 })} /></label>
  return (
    <div className="stack" style={{ marginTop: 12 }}>
      <label className="row"><Switch size="small" checked={test !== null} disabled={fixed} onChange={(on) => set(on ? first : null)} aria-label={c.test} />{c.test}</label>
      {test && <div className={css.form}>
        <div className={css.field}>{c.metric}<Select aria-label={c.metric} value={test.metric} disabled={fixed} onChange={(metric) => set({ ...test, metric })} options={testMetrics.map((value) => ({ value, label: t.metrics[value] }))} /></div>
        {percent('share', c.share)}{percent('base', c.base)}{percent('lift', c.lift)}
        <label className={css.field}>{c.hours}<InputNumber style={{ width: '100%' }} min={1} max={720} value={test.hours} disabled={fixed} onChange={(v) => set({ ...test, hours: Number(v ?? 24) })} /></label>
      </div>}
      {planned && <p className="muted">{c.planned(f.number(planned.perVariant), f.number(planned.singleLook))}</p>}
    </div>
  )
}

