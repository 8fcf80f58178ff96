import { useState } from 'react'
import { z } from 'zod'
import type { Filter } from '#kernel/filter.ts'
import { useFilterWords } from '#modules/parties/web/filter/use-filter-words.ts'
import { useMay } from '#platform/web/me.ts'
import { Link, useGo, useSearchState } from '#platform/web/navigate.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Lines } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import type { ReplyOf } from '#kernel/endpoint.ts'
import { findLibrary, findPlaybooks, takePlay } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { GiftsDialog } from './gifts-dialog.tsx'
import css from './library.module.css'
import { Tabs } from './tabs.tsx'

const none: readonly Filter[] = []
const groups = ['retention', 'stage', 'level', 'recovery', 'referral', 'process'] as const
/** `serves`: a stage, phase, rung or level whose strategy is to be carried out, as `stage:4`. */
const State = z.object({ serves: z.string().regex(/^[a-z]+:\d$/).optional() })
const fieldOf: Record<string, string> = { stage: 'stage', growth: 'growthPhase', acquaintance: 'acquaintance', rung: 'rung', level: 'level' }
type Play = ReplyOf<typeof findLibrary>['plays'][number]

/** Plays that are ready to run: when to use each and what it is for; or those that carry out one strategy, for its parties. */
export default function LibraryPage() {
  const t = useText(texts)
  const [{ serves }] = useSearchState(State)
  const { fields } = useFilterWords(none)
  const { data, error, refetch } = useCall(findLibrary, {})
  const [vocabulary, code] = serves?.split(':') ?? []
  const audience: Filter | undefined = vocabulary && fieldOf[vocabulary] ? { field: fieldOf[vocabulary], op: 'is', value: code! } : undefined
  const shown = data?.plays.filter((p) => !serves || p.serves.includes(serves))
  return (
    <>
      <PageHead title={t.list.title} />
      <Tabs at="library" />
      {audience && <p className={css.serves}><strong>{t.editor.library.for(fields.choice(fieldOf[vocabulary!]!, code!))}</strong> {t.editor.library.audience} <Link to="/marketing/playbooks/library">{t.editor.library.all}</Link></p>}
      {error ? <ErrorState problem={error} again={() => void refetch()} /> : !shown ? <Lines count={8} /> : shown.length === 0 ? <EmptyState title={t.editor.library.none} action={{ label: t.editor.make, to: '/marketing/playbooks/new' }} /> : groups.filter((group) => shown.some((p) => p.group === group)).map((group) => (
        <section key={group} className={css.group}>
          <h2>{t.groups[group]}</h2>
          <div className={css.plays}>{shown.filter((p) => p.group === group).map((p) => <PlayCard key={p.key} play={p} audience={audience} />)}</div>
        </section>
      ))}
    </>
  )
}

function PlayCard({ play: p, audience }: { play: Play; audience: Filter | undefined }) {
  const t = useText(texts)
  const named = useNamed()
  const may = useMay()
  const go = useGo()
  const [choosing, setChoosing] = useState(false)
  const take = useAct(takePlay, { refreshes: [findLibrary, findPlaybooks], done: t.list.made, onDone: (made) => go(`/marketing/playbooks/${made.id}`) })
  const send = (offerIds: string[]): void => take.mutate({ params: { key: p.key }, body: { ...(audience && { conditions: audience }), ...(offerIds.length > 0 && { offerIds }) } })
  const takeOver = may(['update', 'playbook']) && <Button kind="text" busy={take.isPending} label={`${t.list.take} ${named(p.name)}`} onClick={() => (p.gifts.length ? setChoosing(true) : send([]))}>{t.list.take}</Button>
  return (
    <Card title={named(p.name)} actions={p.playbookId && !audience ? <Button kind="text" to={`/marketing/playbooks/${p.playbookId}`} label={`${t.editor.library.open}: ${named(p.name)}`}>{t.list.taken}</Button> : takeOver}>
      <p>{named(p.when)}</p>
      <p className="muted">{t.list.aim} · {named(p.goal)}</p>
      <p className="muted small">{p.unheld ? t.editor.library.unheld(named(p.unheld)) : t.editor.library.share}</p>
      {p.playbookId && audience && <p><Link to={`/marketing/playbooks/${p.playbookId}`}>{t.editor.library.open}</Link></p>}
      {choosing && <GiftsDialog gifts={p.gifts} busy={take.isPending} onTake={send} onClose={() => setChoosing(false)} />}
    </Card>
  )
}
