import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { useParam } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { useFilterWords } from '#modules/parties/web/filter/use-filter-words.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { KeyValue } from '#ui/key-value.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { PageSkeleton } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { Tag } from '#ui/tag.tsx'
import { findPlaybooks, getPlaybook, type Playbook, setPlaybookState } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { tones } from '../list/playbooks-page.tsx'
import { outlineOf, triggerOf } from './outline.ts'
import css from './detail.module.css'
import { Runs } from './runs.tsx'

/** A playbook read back: when it starts and for whom, its steps, and who is on the way. */
export default function PlaybookPage() {
  const t = useText(texts)
  const { data: playbook, error, refetch } = useCall(getPlaybook, { params: { id: useParam('id') } })
  if (error) return <ErrorState problem={error} again={() => void refetch()} />
  if (!playbook) return <PageSkeleton />
  return (
    <>
      <PageHead title={playbook.name} back={{ to: '/marketing/playbooks', label: t.detail.back }} tags={<Tag tone={tones[playbook.state]}>{t.states[playbook.state]}</Tag>} note={playbook.definition.when} actions={<Acts playbook={playbook} />} />
      <div className={css.columns}>
        <Outline playbook={playbook} />
        <Card title={t.detail.runs} note={`${t.list.on} ${playbook.counts.active} · ${t.list.goal} ${playbook.counts.goal} · ${t.list.held} ${playbook.counts.held}`}><Runs playbookId={playbook.id} /></Card>
      </div>
    </>
  )
}

function Acts({ playbook: { id, state } }: { playbook: Playbook }) {
  const t = useText(texts).detail
  const may = useMay()
  const act = useAct(setPlaybookState, { refreshes: [getPlaybook, findPlaybooks], done: t.changed })
  if (!may(['update', 'playbook'])) return null
  const set = (next: 'active' | 'paused' | 'draining' | 'retired', label: string, kind: 'primary' | 'plain') => <Button key={next} kind={kind} busy={act.isPending} onClick={() => act.mutate({ params: { id }, body: { state: next } })}>{label}</Button>
  if (state === 'retired') return null
  if (state === 'active') return <>{set('draining', t.drain, 'plain')}{set('paused', t.pause, 'plain')}</>
  return <>{set('retired', t.retire, 'plain')}{set('active', t.activate, 'primary')}</>
}

function Outline({ playbook: { definition, number } }: { playbook: Playbook }) {
  const t = useText(texts)
  const f = useFormat()
  const { say } = useFilterWords([definition.conditions, definition.leave, definition.reached, ...definition.steps.map((s) => (s.do === 'branch' ? s.when : undefined))])
  const facts: [string, string][] = [
    [t.detail.starts, triggerOf(definition, t)], [t.detail.forWhom, definition.conditions ? say(definition.conditions) : t.detail.everyone], [t.detail.again, definition.again === 'never' ? t.detail.never : t.detail.afterDays(definition.again)],
    ...(definition.goal || definition.reached ? [[t.detail.reached, [definition.goal, definition.reached && say(definition.reached)].filter(Boolean).join(' · ')] as [string, string]] : []), ...(definition.leave ? [[t.detail.leave, say(definition.leave)] as [string, string]] : []),
  ]
  return (
    <Card title={t.detail.steps} note={t.detail.version(number)}>
      <KeyValue width={92} items={facts} />
      {definition.holdout > 0 && <p className="muted">{t.detail.heldShare(f.percent(definition.holdout, 0))}</p>}
      <ol className={css.steps}>
        {outlineOf(definition, t, say, (share) => f.percent(share, 0)).map((line) => <li key={line.id}>{line.text}{line.ways.length > 0 && <ul>{line.ways.map((way) => <li key={way} className="muted">{way}</li>)}</ul>}</li>)}
      </ol>
    </Card>
  )
}
