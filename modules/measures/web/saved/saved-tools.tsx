import { useState } from 'react'
import { type AnalysisQuery, deleteAnalysis, exportAnalysis, findAnalyses } from '../../contract.ts'
import { useMay } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { toast } from '#platform/web/toast.ts'
import { saveFile } from '#platform/web/upload.ts'
import { tellProblem, useAct, useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Menu, type MenuItem } from '#ui/menu.tsx'
import { texts } from '../../messages/web.ts'
import { ScheduleDialog } from '../schedule/schedule-dialog.tsx'
import type { Question } from '../use-question.ts'
import { SaveDialog } from './save-dialog.tsx'

/** What can be done with a question: kept, opened again, taken as a file or as a link, mailed at times. */
export function SavedTools({ question }: { question: Question }) {
  const t = useText(texts)
  const may = useMay()
  const { query, saved, open } = question
  const { data } = useCall(findAnalyses, {})
  const [dialog, setDialog] = useState<'save' | 'schedule' | null>(null)
  const remove = useAct(deleteAnalysis, { refreshes: [findAnalyses], done: t.saved.removed, onDone: () => open(undefined) })
  const all = data?.analyses ?? []
  const line = (a: (typeof all)[number]): MenuItem => ({ key: a.id, label: <>{a.name}{!a.mine && <span className="muted small"> {t.saved.by(a.ownerName ?? '')}</span>}</>, onClick: () => open(a.id), chosen: a.id === saved?.id })
  const items = all.length ? [...all.filter((a) => a.mine).map(line), ...(all.some((a) => a.mine) && all.some((a) => !a.mine) ? ['line' as const] : []), ...all.filter((a) => !a.mine).map(line)] : [{ key: 'none', label: t.saved.none }]
  const mine = saved?.mine && may(['save', 'analysis'])
  return (
    <>
      <Menu label={t.saved.open} items={items} button={(props) => <Button icon="file" {...props}>{t.saved.open}</Button>} />
      {query && <Files query={query} />}
      {query && <Button kind="quiet" icon="link" label={t.saved.link} onClick={() => void navigator.clipboard?.writeText(location.href).then(() => toast({ kind: 'done', text: t.saved.copied }))} />}
      {mine && may(['schedule', 'analysis']) && <Button kind="quiet" icon="mail" label={t.schedule.act} opens="dialog" onClick={() => setDialog('schedule')} />}
      {mine && <Button kind="quiet" icon="trash" label={t.saved.remove} onClick={() => remove.mutate({ params: { id: saved.id } })} />}
      {query && may(['save', 'analysis']) && <Button kind="primary" opens="dialog" onClick={() => setDialog('save')}>{t.saved.save}</Button>}
      {dialog === 'save' && query && <SaveDialog query={query} picture={question.picture} saved={saved?.mine ? saved : undefined} onDone={(id) => { setDialog(null); open(id) }} onClose={() => setDialog(null)} />}
      {dialog === 'schedule' && saved && <ScheduleDialog id={saved.id} onClose={() => setDialog(null)} />}
    </>
  )
}

function Files({ query }: { query: AnalysisQuery }) {
  const t = useText(texts).file
  const [busy, setBusy] = useState(false)
  const save = (format: 'csv' | 'xlsx'): void => { setBusy(true); saveFile(exportAnalysis, { body: { query, format } }, `${t.name}.${format}`).catch(tellProblem).finally(() => setBusy(false)) }
  return <Menu label={t.export} items={[{ key: 'xlsx', label: 'Excel (XLSX)', onClick: () => save('xlsx') }, { key: 'csv', label: 'CSV', onClick: () => save('csv') }]} button={(props) => <Button icon="download" busy={busy} {...props}>{t.export}</Button>} />
}
