import { useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { saveFile } from '#platform/web/upload.ts'
import { tellProblem, useAct } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { downloadFailures, findImports, getImport, type Import, resumeImport } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../import.module.css'
import { RemarkText } from '../remark/remark-text.tsx'
import { FailedRows } from './failed-rows.tsx'
import { KeptRecords } from './kept-records.tsx'
import { Tally } from './tally.tsx'
import { UndoDialog } from './undo-dialog.tsx'
import { useMade } from './use-made.ts'

const seesAt: Record<string, string> = { parties: '/parties?sort=-createdAt', orders: '/orders', products: '/products', touchpoints: '/parties' }

/** What an import did: its figures, the rows that failed, and the way to take it back; or what became of taking it back. */
export function Result({ import_ }: { import_: Import }) {
  const t = useText(texts)
  const f = useFormat()
  const made = useMade(import_)
  const [undoing, setUndoing] = useState(false)
  const resume = useAct(resumeImport, { refreshes: [getImport, findImports] })
  const { state, undo, error, counts } = import_
  const seconds = import_.startedAt && import_.finishedAt ? (Date.parse(import_.finishedAt) - Date.parse(import_.startedAt)) / 1000 : null
  const note = state === 'done' && seconds !== null ? t.result.done(seconds < 90 ? t.time.seconds(f.number(seconds, 1)) : t.time.minutes(f.number(seconds / 60, 1))) : undefined
  const tone = state === 'failed' ? 'vermilion' : state === 'stopped' ? 'amber' : undefined
  return (
    <div className="stack">
      <Card title={t.result.title} note={note} {...(tone && { tone })}>
        <Tally counts={counts} />
        {made.length > 0 && <p className="two">{t.result.records}{' '}{f.list(made)}</p>}
        {state === 'stopped' && <p className="two">{t.result.stopped}</p>}
        {state === 'failed' && <p className={css.bad}>{t.result.failed} {error && <RemarkText remark={error} />}</p>}
        {state === 'undone' && undo && <p className="two">{t.result.undone(f.number(undo.removed), f.number(undo.restored))}{undo.kept > 0 && ` · ${t.result.kept(f.number(undo.kept))}`}</p>}
        {!import_.fileKept && <p className="small muted">{t.result.fileGone}</p>}
        <div className="row" style={{ marginTop: 12 }}>
          {state === 'done' && counts.created + counts.updated > 0 && <Button kind="primary" to={seesAt[import_.kind] ?? '/parties'}>{t.act.see}</Button>}
          {(state === 'stopped' || state === 'failed') && import_.mayRun && <Button kind="primary" onClick={() => resume.mutate({ params: { id: import_.id } })} busy={resume.isPending}>{t.act.resume}</Button>}
          {counts.failed > 0 && <><Button icon="download" onClick={() => void download(import_, 'csv')}>{t.act.download}</Button><Button icon="download" onClick={() => void download(import_, 'xlsx')}>{t.act.downloadXlsx}</Button></>}
          {import_.mayUndo && <Button kind="danger" onClick={() => setUndoing(true)}>{t.act.undo}</Button>}
          <Button to="/import">{t.act.another}</Button>
        </div>
      </Card>
      {counts.failed > 0 && <FailedRows import_={import_} />}
      {state === 'undone' && undo && undo.kept > 0 && <KeptRecords id={import_.id} />}
      <UndoDialog import_={import_} open={undoing} onClose={() => setUndoing(false)} />
    </div>
  )
}

const download = (import_: Import, format: 'csv' | 'xlsx'): Promise<void> =>
  saveFile(downloadFailures, { params: { id: import_.id }, query: { format } }, `${import_.fileName.replace(/\.\w+$/, '')}-failed.${format}`).catch(tellProblem)
