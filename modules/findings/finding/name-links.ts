import type { Tx } from '#platform/db/tables.ts'
import { gather } from '#platform/extend/gather.ts'
import type { WholeFinding } from '../contract.ts'
import '../extension.ts'

/** Links with the names that other modules give them. A link to what such a module does not show the reader is left out; measures are named by the browser. */
export async function nameLinks(tx: Tx, links: WholeFinding['links']): Promise<WholeFinding['links']> {
  const named = new Map<string, ReadonlyMap<string, string>>()
  for (const { object, names } of await gather('findingLinks')) {
    const refs = links.filter((l) => l.object === object).map((l) => l.ref)
    named.set(object, refs.length ? await names(tx, refs) : new Map())
  }
  return links.flatMap((link) => {
    const names = named.get(link.object)
    if (!names) return [link]
    const name = names.get(link.ref)
    return name === undefined ? [] : [{ ...link, name }]
  })
}
