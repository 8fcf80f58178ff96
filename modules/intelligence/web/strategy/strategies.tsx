import { useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useLanguage } from '#platform/web/language.ts'
import { useMay } from '#platform/web/me.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Lines } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { Tag } from '#ui/tag.tsx'
import { texts } from '../../messages/web.ts'
import { findStrategies, type Strategy } from '../../contract.ts'
import { is, partiesAt } from '../word/parties-at.ts'
import { useWords } from '../word/use-words.ts'
import { StrategyDialog } from './strategy-dialog.tsx'
import css from './strategies.module.css'

const fields = { stage: 'stage', growth: 'growthPhase', acquaintance: 'acquaintance', rung: 'rung' } as const

/** What is done in each stage, phase or rung, with whom it applies to now. */
export function Strategies() {
  const t = useText(texts).judged.strategies
  const may = useMay()
  const [editing, setEditing] = useState<Strategy | 'new' | null>(null)
  const { data, error, refetch } = useCall(findStrategies, {})
  const mayEdit = may(['update', 'settings'])
  return (
    <Card title={t.title} note={t.how} actions={mayEdit && <Button icon="plus" onClick={() => setEditing('new')}>{t.add}</Button>}>
      {error ? <ErrorState problem={error} again={() => void refetch()} /> : !data ? <Lines count={6} /> : data.strategies.length === 0 ? <EmptyState inline title={t.none} /> : <ul className={css.list}>{data.strategies.map((s) => <Line key={s.id} strategy={s} onEdit={mayEdit ? () => setEditing(s) : undefined} />)}</ul>}
      {editing && <StrategyDialog strategy={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
    </Card>
  )
}

function Line({ strategy: s, onEdit }: { strategy: Strategy; onEdit: (() => void) | undefined }) {
  const t = useText(texts).judged.strategies
  const f = useFormat()
  const language = useLanguage()
  const words = useWords()
  const mayCarryOut = useMay()(['read', 'playbook'])
  return (
    <li>
      <div className={css.head}><strong>{s.name[language]}</strong><Tag tone="indigo">{words[s.vocabulary](s.code)}</Tag>{!s.active && <Tag>{t.off}</Tag>}<Link to={partiesAt(is(fields[s.vocabulary], s.code))}>{t.count(f.number(s.parties))}</Link>{mayCarryOut && s.active && <Button kind="text" to={`/marketing/playbooks/library?serves=${s.vocabulary}:${s.code}`} label={`${t.carryOut}: ${s.name[language]}`}>{t.carryOut}</Button>}{onEdit && <Button kind="quiet" icon="edit" label={`${t.edit} ${s.name[language]}`} onClick={onEdit} />}</div>
      <p className="two">{s.steps[language]}</p>
    </li>
  )
}
