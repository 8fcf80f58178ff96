import { useState } from 'react'
import { getTouchpointCatalogue } from '#modules/touchpoints/contract.ts'
import { useFormat } from '#platform/web/format.ts'
import { useLanguage } from '#platform/web/language.ts'
import { useMay } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { CardSkeleton } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { Tag } from '#ui/tag.tsx'
import { texts } from '../../messages/web.ts'
import { type ContactPolicy, findContactPolicies } from '../../contract.ts'
import { useWords } from '../word/use-words.ts'
import { LevelGrid } from './level-grid.tsx'
import css from './policies.module.css'
import { PolicyDialog } from './policy-dialog.tsx'

/** How relationships of each level are looked after, and by which grid a level is assigned. */
export default function PoliciesSetting() {
  const t = useText(texts).judged.policies
  const [editing, setEditing] = useState<ContactPolicy | null>(null)
  const { data, error, refetch } = useCall(findContactPolicies, {})
  return (
    <>
      <PageHead title={t.title} note={t.lead} />
      {error ? <ErrorState problem={error} again={() => void refetch()} /> : !data ? <CardSkeleton lines={10} /> : (
        <div className="stack">
          <Card title={t.title}><ul className={css.list}>{data.policies.map((p) => <PolicyLine key={p.level} policy={p} onEdit={() => setEditing(p)} />)}</ul></Card>
          <LevelGrid />
        </div>
      )}
      {editing && <PolicyDialog policy={editing} onClose={() => setEditing(null)} />}
    </>
  )
}

function PolicyLine({ policy: p, onEdit }: { policy: ContactPolicy; onEdit: () => void }) {
  const { judged: { policies: t, policy } } = useText(texts)
  const f = useFormat()
  const language = useLanguage()
  const words = useWords()
  const may = useMay()
  const { data } = useCall(getTouchpointCatalogue, {}, { staleTime: 5 * 60_000 })
  const channel = p.channel ? data?.channels.find((c) => c.key === p.channel)?.label[language] ?? p.channel : t.anyChannel
  const said = p.everyDays === null || !p.active ? t.none : [p.who === 'owner' ? t.owner : p.member?.name, channel, policy.days(f.number(p.everyDays)), p.purpose].filter(Boolean).join(' · ')
  return (
    <li>
      <strong>{words.level(p.level)}</strong><span className={p.active ? undefined : 'muted'}>{said}</span>
      <span className="row">{p.bonds.map((b) => <Tag key={b}>{policy.bond[b]}</Tag>)}</span>
      {may(['read', 'playbook']) && <Button kind="text" to={`/marketing/playbooks/library?serves=level:${p.level}`} label={`${t.carryOut}: ${words.level(p.level)}`}>{t.carryOut}</Button>}
      {may(['update', 'settings']) && <Button kind="quiet" icon="edit" label={`${t.edit} ${words.level(p.level)}`} onClick={onEdit} />}
    </li>
  )
}
