import { useState } from 'react'
import type { Filter } from '#kernel/filter.ts'
import { exportList, getExportLists } from '#modules/exchange/contract.ts'
import { useMay } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { saveFile } from '#platform/web/upload.ts'
import { tellProblem, useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Menu } from '#ui/menu.tsx'
import { texts } from '../../messages/web.ts'
import { readFilter } from '../filter/shape.ts'
import type { ListShown } from './use-list.ts'

type Format = 'csv' | 'xlsx'

/** Sends what a list shows as a file: its filter, its order and its columns; or what a narrower filter finds. */
export function useExport(shown: ListShown): { may: boolean; /** Whether chosen rows can be exported by themselves. */ byId: boolean; busy: boolean; run: (format: Format, filter?: Filter) => void } {
  const t = useText(texts).list
  const allowed = useMay()
  const may = allowed(['create', 'export']) && allowed(['export', 'party'])
  const [busy, setBusy] = useState(false)
  const { data } = useCall(getExportLists, {}, { enabled: may, staleTime: 60_000 })
  const known = new Set(data?.lists.find((l) => l.list === 'parties')?.fields.map((field) => field.key))
  const run = (format: Format, narrowed?: Filter): void => {
    setBusy(true)
    const filter = narrowed ?? readFilter(shown.filter)
    const columns = ['name', ...shown.columns].filter((key) => known.has(key))
    const body = { list: 'parties', format, sort: shown.sort, ...(columns.length && { columns }), ...(filter && { filter }), ...(shown.search && !narrowed && { search: shown.search }) }
    saveFile(exportList, { body }, `${t.title}.${format}`).catch(tellProblem).finally(() => setBusy(false))
  }
  return { may: may && known.size > 0, byId: known.has('id'), busy, run }
}

/** Export of what is seen, as a workbook or a text file. */
export function ExportButton({ shown }: { shown: ListShown }) {
  const t = useText(texts).list
  const { may, busy, run } = useExport(shown)
  if (!may) return null
  return <Menu label={t.export} items={[{ key: 'xlsx', label: 'Excel (XLSX)', onClick: () => run('xlsx') }, { key: 'csv', label: 'CSV', onClick: () => run('csv') }]} button={(props) => <Button icon="download" busy={busy} {...props}>{t.export}</Button>} />
}
