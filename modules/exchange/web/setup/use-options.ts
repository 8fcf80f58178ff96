import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { ReplyOf } from '#kernel/endpoint.ts'
import { readingOf, useAct } from '#platform/web/use-call.ts'
import { getImport, type Import, type ImportOptions, setImportOptions } from '../../contract.ts'

export type OptionsChange = Partial<Omit<ImportOptions, 'columns'>> & { columns?: ImportOptions['columns'] }

export interface Choosing { options: Import['options']; change: (change: OptionsChange) => void; saving: boolean }

/** What was chosen for an import, saved with each choice; the server answers with what is still missing. Another kind or another way of reading has its columns suggested anew. */
export function useOptions(import_: Import): Choosing {
  const client = useQueryClient()
  const latest = useRef(import_.options)
  const sent = useRef(0)
  const [shown, setShown] = useState(import_.options)
  const take = (reply: ReplyOf<typeof setImportOptions>): void => {
    latest.current = reply.options
    setShown(reply.options)
    client.setQueryData(readingOf(getImport, { params: { id: import_.id } }).queryKey, reply)
  }
  const save = useAct(setImportOptions, { onProblem: () => { latest.current = import_.options; setShown(import_.options) } })
  const change = (wanted: OptionsChange): void => {
    const next = { ...latest.current, ...wanted } as Import['options']
    latest.current = next
    setShown(next)
    sent.current += 1
    const mine = sent.current
    save.mutate({ params: { id: import_.id }, body: bodyOf(next, wanted) }, { onSuccess: (reply) => { if (mine === sent.current) take(reply) } })
  }
  return { options: shown, change, saving: save.isPending }
}

function bodyOf(next: Import['options'], wanted: OptionsChange): ImportOptions {
  const { columns, match, ...rest } = next
  if (wanted.kind !== undefined) return { ...rest, fixed: {}, settings: {} }
  if (wanted.reading !== undefined && wanted.columns === undefined) return { ...rest, ...(match !== undefined && { match }) }
  return { ...rest, columns, ...(match !== undefined && { match }) }
}
