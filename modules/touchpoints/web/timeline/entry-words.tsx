import type { ReactNode } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { Link } from '#platform/web/navigate.ts'
import { gathered, panelsAt } from '#platform/web/registry.ts'
import type { Place } from '#platform/web/module.ts'
import type { TouchpointEntry } from '../../contract.ts'
import { useCatalogue } from '../use-catalogue.ts'

/** What an entry is called. The module that it comes from may say it (`timeline.order`); else its kind, with the number and the amount that it names. */
export function EntryTitle({ entry }: { entry: TouchpointEntry }): ReactNode {
  const { kind } = useCatalogue()
  const f = useFormat()
  const [own] = entry.ref ? panelsAt(`timeline.${entry.ref.object}` as Place) : []
  if (own) { const Own = own.Component as (props: { entry: TouchpointEntry }) => ReactNode; return <Own entry={entry} /> }
  const { number, amount, currency } = entry.detail ?? {}
  const words = [[kind(entry.kind), number].filter(Boolean).join(' '), amount === undefined || amount === null ? null : f.exactMoney(String(amount), String(currency ?? 'CNY'))].filter(Boolean).join(' · ')
  const to = pageOf(entry)
  return <strong>{to ? <Link to={to}>{words}</Link> : words}</strong>
}

/** The page of the record that an entry comes from, where there is one. */
function pageOf({ ref }: TouchpointEntry): string | undefined {
  if (!ref) return undefined
  const path = [`/${ref.object}s/$id`, `/${ref.object}/$id`].find((p) => gathered('pages').some((page) => page.path === p))
  return path?.replace('$id', ref.id)
}
