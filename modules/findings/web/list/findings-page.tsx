import { useMemo, useState } from 'react'
import { z } from 'zod'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { useSearchState } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useCall, usePages } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Block } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { PickTag } from '#ui/tag.tsx'
import { ViewTabs } from '#ui/view-tabs.tsx'
import { countFindings, findFindings, layers, states } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { FindingForm } from '../take/finding-form.tsx'
import { useFindingWords } from '../word/use-finding-words.ts'
import { FindingCard } from './finding-card.tsx'
import css from './findings.module.css'

const State = z.object({ view: z.enum(['all', ...states, 'due', 'archived']).default('all'), layer: z.enum(layers).optional(), mine: z.enum(['true', 'false']).default('false') })

/** What the firm has found out, by whether it still holds. */
export default function FindingsPage() {
  const t = useText(texts)
  const may = useMay()
  const [{ view, layer, mine }, setState] = useSearchState(State)
  const [writing, setWriting] = useState(false)
  const list = usePages(findFindings, { query: { limit: 20, ...(view === 'due' ? { due: 'true' as const } : view !== 'all' && { state: view }), ...(layer && { layer }), ...(mine === 'true' && { mine }) } })
  const words = useFindingWords(useMemo(() => list.items.map((f) => f.evidence), [list.items]))
  const create = may(['create', 'finding'])
  const narrowed = view !== 'all' || layer !== undefined || mine === 'true'
  return (
    <>
      <PageHead title={t.list.title} note={t.list.lead} actions={create && <Button kind="primary" icon="plus" onClick={() => setWriting(true)}>{t.list.create}</Button>} />
      <Tabs view={view} />
      <div className={css.filters}>
        <div className="row" role="group" aria-label={t.list.layer}>
          <PickTag chosen={!layer} onPick={() => setState({ layer: undefined })}>{t.list.anyLayer}</PickTag>
          {layers.map((one) => <PickTag key={one} chosen={layer === one} onPick={() => setState({ layer: one })}>{t.layers[one]}</PickTag>)}
        </div>
        <PickTag chosen={mine === 'true'} onPick={() => setState({ mine: mine === 'true' ? 'false' : 'true' })}>{t.list.mine}</PickTag>
      </div>
      {list.error ? <ErrorState problem={list.error} again={list.again} />
        : list.isPending ? <div className="stack"><Block height={120} /><Block height={120} /></div>
          : list.items.length ? <div className={css.list}>{list.items.map((finding) => <FindingCard key={finding.id} finding={finding} words={words} />)}</div>
            : narrowed ? <EmptyState title={t.list.noMatch} icon="search" action={{ label: t.list.clear, to: '/insight/findings' }} /> : <EmptyState title={t.list.empty} text={t.list.emptyText} icon="insight" {...(create && { action: { label: t.list.create, onClick: () => setWriting(true) } })} />}
      {list.hasMore && <div className={css.more}><Button busy={list.isFetching} onClick={list.more}>{t.list.more}</Button></div>}
      {writing && <FindingForm onClose={() => setWriting(false)} />}
    </>
  )
}

function Tabs({ view }: { view: string }) {
  const t = useText(texts)
  const f = useFormat()
  const { data } = useCall(countFindings, {})
  const counts: Record<string, number | undefined> = { holds: data?.holds, 'no-longer': data?.noLonger, unchecked: data?.unchecked, due: data?.due, archived: data?.archived }
  const label = (key: string): string => (key === 'all' ? t.list.all : key === 'due' ? t.list.due : key === 'archived' ? t.list.archived : t.states[key as (typeof states)[number]])
  return <ViewTabs label={t.list.label} tabs={['all', ...states, 'due', 'archived'].map((key) => ({ key, label: label(key), to: key === 'all' ? '/insight/findings' : `/insight/findings?view=${key}`, active: key === view, ...(counts[key] !== undefined && { count: f.number(counts[key]) }) }))} />
}
