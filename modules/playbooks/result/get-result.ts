import { sql } from 'kysely'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { enqueue } from '#platform/jobs/enqueue.ts'
import type { Result } from '../contract.ts'
import { readPlaybook } from '../playbook/read-playbooks.ts'

/** What a playbook brought, as counted last. */
export async function getResult(context: Context, id: string): Promise<{ result: Result | null }> {
  await readPlaybook(context, id)
  const { rows: [found] } = await sql<{ result: Result }>`select result from playbooks.result where playbook_id = ${id}`.execute(context.tx)
  return { result: found?.result ?? null }
}

/** Has it counted anew. */
export async function askForResult(context: Context, id: string): Promise<void> {
  await readPlaybook(context, id)
  await audit(context, { action: 'count', object: 'playbook', id })
  await enqueue(context, 'playbooks.count-results', { playbookId: id }, { key: `result-${id}` })
}
