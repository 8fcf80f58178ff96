import { useState } from 'react'
import { exportList, getExportLists } from '#modules/exchange/contract.ts'
import { useMay } from '#platform/web/me.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { saveFile } from '#platform/web/upload.ts'
import { tellProblem, useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Menu } from '#ui/menu.tsx'
import { usePhone } from '#ui/use-phone.ts'
import { texts } from '../../messages/web.ts'
import { filterOf } from './list-state.ts'
import type { OrdersShown } from './use-order-list.ts'

const formats = [['xlsx', 'Excel'], ['csv', 'CSV']] as const

/** The orders in the list as a file, or their lines, within the right to export. Files are for larger screens. */
export function ExportButton({ shown }: { shown: OrdersShown }) {
  const t = useText(texts).list
  const named = useNamed()
  const may = useMay()
  const phone = usePhone()
  const [busy, setBusy] = useState(false)
  const allowed = may(['create', 'export']) && may(['export', 'order']) && !phone
  const { data } = useCall(getExportLists, {}, { enabled: allowed, staleTime: 60_000 })
  const lists = data?.lists.filter(({ list }) => list === 'orders' || list === 'order-lines') ?? []
  if (!allowed || !lists.length) return null
  const run = (list: string, label: string, format: 'csv' | 'xlsx'): void => {
    setBusy(true)
    const filter = filterOf(shown)
    saveFile(exportList, { body: { list, format, sort: shown.sort, ...(filter && { filter }), ...(shown.search && { search: shown.search }) } }, `${label}.${format}`).catch(tellProblem).finally(() => setBusy(false))
  }
  const items = lists.flatMap(({ list, label }) => formats.map(([format, name]) => ({ key: `${list} ${format}`, label: `${named(label)} · ${name}`, onClick: () => run(list, named(label), format) })))
  return <Menu label={t.export} items={items} button={(props) => <Button icon="download" busy={busy} {...props}>{t.export}</Button>} />
}
