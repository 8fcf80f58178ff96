import { Select } from 'antd'
import { useText } from '#platform/web/text.ts'
import { PickTag } from '#ui/tag.tsx'
import { texts } from '../../messages/web.ts'
import { useCatalogue } from '../use-catalogue.ts'
import css from './compose.module.css'
import type { Draft } from './compose.tsx'

/** Of a contact: who began, by which channel, when. All are filled in with what is usual. */
export function Details({ draft, onChange }: { draft: Draft; onChange: (part: Partial<Draft>) => void }) {
  const t = useText(texts).compose
  const { catalogue, channel } = useCatalogue()
  const channels = catalogue.channels.filter((c) => c.active).toSorted((a, b) => a.position - b.position)
  return (
    <div className={css.details}>
      <span role="group" aria-label={t.direction} className={css.pair}>{(['out', 'in'] as const).map((d) => <PickTag key={d} chosen={draft.direction === d} onPick={() => onChange({ direction: d })}>{t[d]}</PickTag>)}</span>
      <Select size="small" aria-label={t.channel} value={draft.channel} onChange={(c: string | null) => onChange({ channel: c })} options={channels.map((c) => ({ value: c.key, label: channel(c.key) }))} style={{ width: 112 }} />
      {draft.at === null
        ? <PickTag chosen onPick={() => onChange({ at: localNow() })}>{t.now}</PickTag>
        : <input type="datetime-local" aria-label={t.at} value={draft.at} max={localNow()} onChange={(e) => onChange({ at: e.target.value || null })} className={css.at} />}
    </div>
  )
}

/** This minute as a datetime-local field writes it. */
function localNow(): string {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}
