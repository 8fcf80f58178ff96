import type { RawBuilder } from 'kysely'
import type { Named } from '#kernel/text.ts'
import type { Actor } from '#platform/access/actor.ts'

/** A further way to find parties: a higher module gives the SQL that selects, as `id`, the parties behind what was typed (an order number), or null where the text cannot be one. Its own row-level security holds; which parties the asker may see is decided afterwards. */
export interface SearchSource {
  name: string
  label: Named
  find: (text: string, actor: Actor, most: number) => RawBuilder<{ id: string }> | null
}

declare module '#platform/extend/gather.ts' {
  interface Extensions {
    searchSources: SearchSource[]
  }
}
