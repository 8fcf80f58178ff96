import { useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { useCall, usePages } from '#platform/web/use-call.ts'
import type { Column } from '#ui/list/column.ts'
import { ListTable } from '#ui/list/list-table.tsx'
import { RelativeTime } from '#ui/relative-time.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { PickTag } from '#ui/tag.tsx'
import { useMay } from '#platform/web/me.ts'
import { findImports, getImportKinds, type ImportRow } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../import.module.css'
import { isBusy } from '../run/is-busy.ts'
import { StateTag } from '../run/state-tag.tsx'

const keyOf = (i: ImportRow): string => i.id
const nameOf = (i: ImportRow): string => i.fileName
const pathOf = (i: ImportRow): string => `/import/${i.id}`

/** Imports, newest first; those under way are asked for again. */
export function ImportList({ title }: { title?: string }) {
  const t = useText(texts).history
  const f = useFormat()
  const [kind, setKind] = useState('')
  const kinds = useKindNames()
  const [busy, setBusy] = useState(false)
  const list = usePages(findImports, { query: { limit: 30, ...(kind && { kind }) } }, { refetchInterval: busy ? 1500 : false })
  const anyBusy = list.items.some((i) => isBusy(i.state))
  if (anyBusy !== busy) setBusy(anyBusy)
  if (list.error) return <ErrorState problem={list.error} again={list.again} />
  const count = (n: number): string => (n ? f.number(n) : '—')
  const columns: Column<ImportRow>[] = [
    { key: 'file', head: t.file, cell: (i) => i.fileName }, { key: 'kind', head: t.kind, cell: (i) => kinds.nameOf(i.kind) }, { key: 'state', head: t.state, cell: (i) => <StateTag state={i.state} share={i.progress.share} /> },
    { key: 'rows', head: t.rows, align: 'end', cell: (i) => count(i.counts.rows) }, { key: 'created', head: t.created, align: 'end', cell: (i) => count(i.counts.created) }, { key: 'updated', head: t.updated, align: 'end', cell: (i) => count(i.counts.updated) },
    { key: 'failed', head: t.failed, align: 'end', cell: (i) => (i.counts.failed ? <span className={css.bad}>{f.number(i.counts.failed)}</span> : '—') }, { key: 'by', head: t.by, cell: (i) => i.by?.name ?? <span className="muted">{t.someone}</span> }, { key: 'when', head: t.when, cell: (i) => <RelativeTime at={i.createdAt} /> },
  ]
  return (
    <section className={css.list} aria-label={title ?? t.title}>
      {title && <h2>{title}</h2>}
      {(list.items.length > 0 || kind) && <div className="row"><PickTag chosen={kind === ''} onPick={() => setKind('')}>{t.anyKind}</PickTag>{kinds.all.map((k) => <PickTag key={k.key} chosen={kind === k.key} onPick={() => setKind(k.key)}>{k.name}</PickTag>)}</div>}
      <ListTable label={t.title} rows={list.items} keyOf={keyOf} nameOf={nameOf} columns={columns} to={pathOf} hasMore={list.hasMore} more={list.more} isPending={list.isPending} empty={<EmptyState title={t.none} text={t.noneText} icon="upload" />}
        phone={(i) => ({ title: i.fileName, aside: <StateTag state={i.state} share={i.progress.share} />, note: `${kinds.nameOf(i.kind)} · ${f.number(i.counts.rows)} · ${f.relative(i.createdAt)}` })} />
    </section>
  )
}

/** What the kinds of import are called; a kind that one may not import keeps its key. */
export function useKindNames(): { all: { key: string; name: string }[]; nameOf: (kind: string) => string } {
  const named = useNamed()
  const may = useMay()
  const { data } = useCall(getImportKinds, {}, { staleTime: 60_000, enabled: may(['create', 'import']) })
  const all = (data?.kinds ?? []).map((k) => ({ key: k.kind, name: named(k.label) }))
  return { all, nameOf: (kind) => all.find((k) => k.key === kind)?.name ?? kind }
}
