import { sql } from 'kysely'
import type { LinkNames } from '#modules/findings/extension.ts'

/** Playbooks by their names, as far as the reader may see them: findings are tied to what acts on them. */
export const linkNames: LinkNames = {
  object: 'playbook',
  async names(tx, refs) {
    const ids = refs.filter((ref) => /^\d{1,18}$/.test(ref))
    const { rows } = await sql<{ id: string; name: string }>`select id::text, name from playbooks.playbook where id = any (${`{${ids.join(',')}}`}::bigint[])`.execute(tx)
    return new Map(rows.map((row) => [row.id, row.name]))
  },
}
