import { Select, Segmented } from 'antd'
import { useState } from 'react'
import { useNamed, useText } from '#platform/web/text.ts'
import { toast } from '#platform/web/toast.ts'
import { saveFile } from '#platform/web/upload.ts'
import { tellProblem, useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Lines } from '#ui/skeleton.tsx'
import { EmptyState } from '#ui/states.tsx'
import { exportList, getExportLists, type ExportList } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../import.module.css'

/** Takes whole lists out as files, and tells how everything is backed up. */
export default function ExportsSetting() {
  const t = useText(texts).data
  const { data } = useCall(getExportLists, {})
  return (
    <>
      <PageHead title={t.title} />
      <div className="stack">
        <Card title={t.exports} note={t.exportText}>{!data ? <Lines /> : data.lists.length ? <ExportForm lists={data.lists} /> : <EmptyState inline title={t.noExport} />}</Card>
        <Card title={t.backup}><p>{t.backupText}</p><pre className={css.code} tabIndex={0} aria-label={t.backup}>{'npx guanxi backup guanxi.backup\nGUANXI_DATA=… npx guanxi restore guanxi.backup'}</pre><p className="small muted">{t.backupNote}</p></Card>
      </div>
    </>
  )
}

function ExportForm({ lists }: { lists: readonly ExportList[] }) {
  const t = useText(texts).data
  const named = useNamed()
  const [list, setList] = useState(lists[0]!)
  const [columns, setColumns] = useState<string[]>(lists[0]!.usual)
  const [format, setFormat] = useState<'csv' | 'xlsx'>('csv')
  const [busy, setBusy] = useState(false)
  const choose = (key: string): void => { const next = lists.find((l) => l.list === key)!; setList(next); setColumns(next.usual) }
  const send = async (): Promise<void> => {
    setBusy(true)
    await saveFile(exportList, { body: { list: list.list, format, ...(columns.length && { columns }) } }, `${list.list}.${format}`).then(() => toast({ kind: 'done', text: t.exported }), tellProblem)
    setBusy(false)
  }
  return (
    <div className={css.rules}>
      <label className={css.field}>{t.list}<Select value={list.list} onChange={choose} options={lists.map((l) => ({ value: l.list, label: named(l.label) }))} /></label>
      <div className={css.field}>{t.format}<Segmented aria-label={t.format} value={format} onChange={setFormat} options={[{ value: 'csv', label: 'CSV' }, { value: 'xlsx', label: 'XLSX' }]} /></div>
      <label className={css.field} style={{ gridColumn: '1 / -1' }}>{t.columns}<Select mode="multiple" value={columns} onChange={setColumns} placeholder={t.usual} options={list.fields.map((f) => ({ value: f.key, label: named(f.label) }))} showSearch={{ optionFilterProp: 'label' }} /></label>
      <div><Button kind="primary" icon="download" busy={busy} onClick={() => void send()}>{t.export}</Button></div>
    </div>
  )
}
