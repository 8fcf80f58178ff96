import { useState } from 'react'
import type { ReplyOf } from '#kernel/endpoint.ts'
import { findUnits } from '#modules/people/contract.ts'
import { useMay } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { TableSkeleton } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { usePhone } from '#ui/use-phone.ts'
import { deleteMart, findMarts } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../firm.module.css'
import { MartDialog } from './mart-dialog.tsx'

export type Mart = ReplyOf<typeof findMarts>['marts'][number]
type Doing = { what: 'new' } | { what: 'edit' | 'delete'; mart: Mart }

/** The data marts: parts of the warehouse by unit, region and function. */
export default function MartsSetting() {
  const t = useText(texts)
  const m = t.marts
  const phone = usePhone()
  const manages = useMay()(['update', 'settings'])
  const [doing, setDoing] = useState<Doing | null>(null)
  const { data, error, refetch } = useCall(findMarts, {})
  const drop = useAct(deleteMart, { refreshes: [findMarts], done: m.deleted, onDone: () => setDoing(null) })
  const close = (): void => setDoing(null)
  return (
    <>
      <PageHead title={m.title} note={m.text} actions={manages && <Button kind="primary" icon="plus" onClick={() => setDoing({ what: 'new' })}>{m.create}</Button>} {...(phone && { back: { to: '/settings', label: t.back } })} />
      {error ? <ErrorState problem={error} again={() => void refetch()} /> : !data ? <TableSkeleton columns={4} /> : data.marts.length ? <MartTable marts={data.marts} manages={manages} onDo={setDoing} /> : <EmptyState title={m.empty} text={m.emptyText} icon="filter" />}
      {doing?.what === 'new' && <MartDialog onClose={close} />}
      {doing?.what === 'edit' && <MartDialog mart={doing.mart} onClose={close} />}
      {doing?.what === 'delete' && <Dialog title={m.deleteTitle} open onClose={close} act={{ label: t.delete, danger: true, busy: drop.isPending, onClick: () => drop.mutate({ params: { id: doing.mart.id } }) }}><p>{m.deleteText(doing.mart.name)}</p></Dialog>}
    </>
  )
}

function MartTable({ marts, manages, onDo }: { marts: readonly Mart[]; manages: boolean; onDo: (doing: Doing) => void }) {
  const t = useText(texts)
  const m = t.marts
  const phone = usePhone()
  const { data: units } = useCall(findUnits, {}, { staleTime: 60_000 })
  const unitNames = (ids: readonly string[]) => ids.map((id) => units?.items.find((u) => u.id === id)?.name ?? '…')
  const listed = (names: readonly string[]) => (names.length ? names.join(m.and) : m.all)
  const kept = ({ unitIds, regions, functions }: Mart): [what: string, names: string][] => [[m.units, listed(unitNames(unitIds))], [m.regions, listed(regions)], [m.functions, listed(functions.map((f) => m.ofFunction[f]))]]
  return (
    <div className={css.frame} tabIndex={0} role="group" aria-label={m.title}>
      <table aria-label={m.title}>
        {!phone && <thead><tr><th scope="col">{m.name}</th><th scope="col">{m.units}</th><th scope="col">{m.regions}</th><th scope="col">{m.functions}</th><th scope="col"><span className="hidden-but-read">{t.edit}</span></th></tr></thead>}
        <tbody>
          {marts.map((mart) => (
            <tr key={mart.id}>
              <td>{mart.name}{mart.note && <div className="small muted">{mart.note}</div>}{phone && <div className="small muted">{kept(mart).map(([what, names]) => `${what}：${names}`).join(' · ')}</div>}</td>
              {!phone && kept(mart).map(([what, names]) => <td key={what}>{names}</td>)}
              <td className={css.end}>{manages && <span className="row" style={{ justifyContent: 'flex-end', flexWrap: 'nowrap' }}><Button kind="quiet" icon="edit" label={`${t.edit} ${mart.name}`} onClick={() => onDo({ what: 'edit', mart })} /><Button kind="quiet" icon="trash" label={`${t.delete} ${mart.name}`} onClick={() => onDo({ what: 'delete', mart })} /></span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
