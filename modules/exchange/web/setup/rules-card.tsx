import { Input, Segmented, Select } from 'antd'
import { useNamed, useText } from '#platform/web/text.ts'
import { Card } from '#ui/card.tsx'
import { importModes, type ImportKindInfo } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../import.module.css'
import type { Choosing } from './use-options.ts'

const NONE = '—'

/** What is done with records that are known already, how they are found, and the choices of this kind alone. */
export function RulesCard({ kind, choosing: { options, change } }: { kind: ImportKindInfo; choosing: Choosing }) {
  const t = useText(texts).rules
  const named = useNamed()
  const matched = new Set([...options.columns.map((c) => c.field), ...Object.keys(options.fixed)])
  const matchable = kind.fields.filter((f) => f.matchable && matched.has(f.key))
  const wanted = options.match === undefined ? kind.defaultMatch : options.match
  const match = matchable.some((f) => f.key === wanted) ? wanted : NONE
  const label = (key: string, text: string): string => (key === kind.defaultMatch ? t.suggested(text) : text)
  return (
    <Card title={t.title}>
      <div className={css.rules}>
        <div className={css.field}>{t.mode}<Segmented aria-label={t.mode} value={options.mode} onChange={(mode) => change({ mode })} options={(['upsert', 'create', 'update'] as const satisfies readonly (typeof importModes)[number][]).map((value) => ({ value, label: t.modes[value], disabled: (value !== 'update' && !kind.mayCreate) || (value !== 'create' && !kind.mayUpdate) }))} /></div>
        <label className={css.field}>{t.match}<Select value={match} onChange={(key: string) => change({ match: key === NONE ? null : key })} options={[...matchable.map((f) => ({ value: f.key, label: label(f.key, named(f.label)) })), { value: NONE, label: t.none }]} /></label>
        {kind.settings.map((s) => <label key={s.key} className={css.field}>{named(s.label)}<Select value={options.settings[s.key] ?? s.default} onChange={(value: string) => change({ settings: { ...options.settings, [s.key]: value } })} options={s.choices.map((c) => ({ value: c.key, label: named(c.label) }))} /></label>)}
        <label className={css.field}>{t.source}<Input key={options.source} defaultValue={options.source} maxLength={60} onBlur={(e) => { const source = e.target.value.trim(); if (source && source !== options.source) change({ source }) }} onPressEnter={(e) => e.currentTarget.blur()} /><small>{t.sourceHint}</small></label>
      </div>
    </Card>
  )
}
