import type { ReactNode } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { countParties } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { useFields } from '../field/use-fields.ts'
import { useSettled } from '#platform/web/use-settled.ts'
import { ListFilter } from './list-filter.tsx'

/** A filter of parties as a sentence that can be changed part by part. */
export function PartyFilter(props: { value: string; onChange: (filter: string) => void; tail?: ReactNode }) {
  return <ListFilter {...props} fields={useFields()} counting={(filter) => <Found filter={filter} />} />
}

function Found({ filter }: { filter: string }) {
  const t = useText(texts)
  const f = useFormat()
  const { data } = useCall(countParties, { query: { filter: useSettled(filter, 250) } }, { placeholderData: (before) => before })
  return <span className="muted" aria-live="polite">{data ? t.list.total(f.number(data.count), data.exact) : '…'}</span>
}
