import { useState } from 'react'
import type { Filter } from '#kernel/filter.ts'
import { PartyPicker } from '#modules/parties/web/pick/party-picker.tsx'
import { useFormat } from '#platform/web/format.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { useSettled } from '#platform/web/use-settled.ts'
import { Card } from '#ui/card.tsx'
import { Block } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { Tag } from '#ui/tag.tsx'
import { texts } from '../../messages/web.ts'
import { previewSegment, tryDefinition } from '../../preview/contract.ts'
import css from './preview.module.css'
import { Reasons } from './reasons.tsx'

const TYPING_MS = 300

/** Whom a definition holds right now: how many, five of them with the reasons, and one of the reader's choice. */
export function PreviewCard({ definition }: { definition: Filter | null }) {
  const t = useText(texts).preview
  return <Card title={t.title}>{definition ? <Found definition={definition} /> : <p className="muted">{t.incomplete}</p>}</Card>
}

function Found({ definition }: { definition: Filter }) {
  const t = useText(texts).preview
  const f = useFormat()
  const settled = useSettled(JSON.stringify(definition), TYPING_MS)
  const asked = JSON.parse(settled) as Filter
  const { data, error, isFetching, refetch } = useCall(previewSegment, { query: { filter: settled } }, { placeholderData: (before) => before, staleTime: 10_000 })
  if (error) return <ErrorState problem={error} again={() => void refetch()} />
  if (!data) return <Block height={120} />
  return (
    <div className="stack">
      <div aria-live="polite" className={isFetching || settled !== JSON.stringify(definition) ? css.stale : undefined}>
        <div className={css.count}>{t.count(f.number(data.count))}</div>
        {data.of > 0 && <div className="muted">{t.share(f.percent(data.count / data.of, 1), f.number(data.of))} · {t.asOf(f.time(data.asOf))}</div>}
      </div>
      {data.count === 0 ? <p className="muted">{t.none}</p> : (
        <section>
          <h3>{t.sample}</h3>
          <ul className={css.sample}>{data.sample.map((p) => <li key={p.partyId}><Link to={`/parties/${p.partyId}`}>{p.name}</Link><Reasons definition={asked} reasons={p.reasons} /></li>)}</ul>
        </section>
      )}
      <Trial definition={asked} />
    </div>
  )
}

function Trial({ definition }: { definition: Filter }) {
  const t = useText(texts).preview
  const [partyId, setPartyId] = useState<string | null>(null)
  const { data } = useCall(tryDefinition, { query: { filter: JSON.stringify(definition), partyId: partyId ?? '' } }, { enabled: partyId !== null, placeholderData: (before) => before })
  return (
    <section className="stack">
      <h3>{t.try}</h3>
      <PartyPicker label={t.try} value={partyId} onChange={(id) => setPartyId(id)} />
      {partyId && data && <div aria-live="polite"><Tag tone={data.in ? 'jade' : 'amber'}>{data.in ? t.isIn : t.isOut}</Tag><Reasons definition={definition} reasons={data.reasons} /></div>}
    </section>
  )
}
