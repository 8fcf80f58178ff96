import type { ActivityInfo } from '#kernel/field.ts'
import { reach } from '#platform/access/actor.ts'
import type { Context } from '#platform/db/transaction.ts'
import { gather } from '#platform/extend/gather.ts'
import '../extension.ts'

/** What parties do, as behaviours can be asked of it: as far as the asker may read such records. */
export async function listActivities({ tx, actor }: Context): Promise<{ activities: ActivityInfo[] }> {
  const activities: ActivityInfo[] = []
  for (const { key, label, timed, fields, may, choices } of await gather('partyActivities')) {
    if (!reach(actor, ...may)) continue
    const of = await choices?.(tx)
    activities.push({ key, label, timed, fields: fields.map((f) => ({ key: f.key, label: f.label, kind: f.kind, choices: f.choices ?? of?.[f.key], sortable: false, custom: false })) })
  }
  return { activities }
}
