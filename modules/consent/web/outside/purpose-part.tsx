import { Checkbox, Select, Switch } from 'antd'
import { useFormat } from '#platform/web/format.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import type { Centre } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { type Draft, keyOf, turned } from './draft.ts'
import css from './outside.module.css'

const DAY = 86_400_000
const months = [1, 2, 4, 8]
const pauses = [30, 90, 180]

interface PartProps { purpose: Centre['purposes'][number]; topics: Centre['topics']; draft: Draft; onChange: (draft: Draft) => void }

/** One purpose: whether at all, on which channels, about what, how often, from when again. */
export function PurposePart({ purpose, topics, draft, onChange }: PartProps) {
  const t = useText(texts).outside.centre
  const named = useNamed()
  const on = draft.wanted[keyOf(purpose.key, null)] ?? false
  const set = (key: string, yes: boolean): void => onChange({ ...draft, wanted: { ...draft.wanted, [key]: yes } })
  const toggle = (topic: string, yes: boolean): void => onChange({ ...draft, unwanted: yes ? draft.unwanted.filter((k) => k !== topic) : [...draft.unwanted, topic] })
  const channels = purpose.choices.filter((c) => c.channel !== null)
  return (
    <section className={css.part} aria-label={named(purpose.label)}>
      <div className={css.line}><h2>{named(purpose.label)}</h2><Switch aria-label={named(purpose.label)} checked={on} onChange={(yes) => onChange(turned(draft, purpose, yes))} /></div>
      {purpose.text && <p className="two small">{named(purpose.text)}</p>}
      {purpose.stance === 'assumed' && <p className="muted small">{t.assumed}</p>}
      {(on || channels.some((c) => draft.wanted[keyOf(purpose.key, c.channel)])) && (
        <>
          {purpose.contacts && <div className={css.channels} role="group" aria-label={t.channels}>{channels.map((c) => <Checkbox key={c.channel} checked={draft.wanted[keyOf(purpose.key, c.channel)] ?? false} onChange={(e) => set(keyOf(purpose.key, c.channel), e.target.checked)}>{c.label ? named(c.label) : c.channel}</Checkbox>)}</div>}
          {topics.length > 0 && <div className={css.topics} role="group" aria-label={t.topics}>{topics.map((topic) => <Checkbox key={topic.key} checked={!draft.unwanted.includes(topic.key)} onChange={(e) => toggle(topic.key, e.target.checked)}>{named(topic.label)}</Checkbox>)}</div>}
          {purpose.contacts && purpose.stance === 'asked' && <Often purpose={purpose} draft={draft} onChange={onChange} />}
        </>
      )}
    </section>
  )
}

function Often({ purpose, draft, onChange }: Omit<PartProps, 'topics'>) {
  const t = useText(texts).outside.centre
  const f = useFormat()
  const wish = draft.wishes[purpose.key] ?? { pausedUntil: null, mostPerMonth: null }
  const change = (part: Partial<typeof wish>): void => onChange({ ...draft, wishes: { ...draft.wishes, [purpose.key]: { ...wish, ...part } } })
  const kept = wish.pausedUntil === null ? [] : [{ value: -1, label: t.until(f.day(f.dayOf(wish.pausedUntil))) }]
  const offered = months.filter((n) => purpose.promised === null || n < purpose.promised)
  const most = wish.mostPerMonth !== null && !offered.includes(wish.mostPerMonth) ? [...offered, wish.mostPerMonth] : offered
  return (
    <div className={css.often}>
      <label>{t.often}<Select aria-label={t.often} value={wish.mostPerMonth ?? 0} onChange={(n) => change({ mostPerMonth: n || null })} options={[{ value: 0, label: purpose.promised === null ? t.any : t.most(purpose.promised) }, ...most.map((value) => ({ value, label: t.most(value) }))]} /></label>
      <label>{t.pause}<Select aria-label={t.pause} value={wish.pausedUntil === null ? 0 : -1} onChange={(days) => { if (days >= 0) change({ pausedUntil: days ? new Date(Date.now() + days * DAY).toISOString() : null }) }} options={[{ value: 0, label: t.noPause }, ...kept, ...pauses.map((value) => ({ value, label: t.days(value) }))]} /></label>
    </div>
  )
}
