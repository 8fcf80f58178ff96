import { type RawBuilder, sql } from 'kysely'
import type { QueryOf } from '#kernel/endpoint.ts'
import { cutPage, decodeCursor, type Page } from '#kernel/page.ts'
import { common, Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { fileStore } from '#platform/files/open-store.ts'
import { serveFile } from '#platform/files/serve-file.ts'
import type { Streamed } from '#platform/http/route.ts'
import { getForm } from '../form/read-form.ts'
import { type findSubmissions as contract, type Submission, submissionRefusals } from './contract.ts'

/** A page of what was sent through a form, the latest first; only of parties that the reader may see. */
export async function findSubmissions(context: Context, formId: string, { limit, cursor }: QueryOf<typeof contract>): Promise<Page<Submission>> {
  await getForm(context, formId)
  const before = cursor === undefined ? undefined : decodeCursor(cursor)?.[0]
  if (cursor !== undefined && !/^\d{1,18}$/.test(before ?? '')) throw new Refusal(common.invalid, {}, '/query/cursor')
  const rows = await read(context, sql`where s.form_id = ${formId} ${before ? sql`and s.id < ${before}::bigint` : sql``} order by s.id desc limit ${sql.lit(limit + 1)}`)
  await audit(context, { action: 'read', object: 'form', id: formId })
  return cutPage(rows, limit, (row) => [row.id])
}

/** One submission; what may not be seen does not exist. */
export async function readSubmission(context: Context, id: string): Promise<Submission> {
  const [found] = await read(context, sql`where s.id = ${id}`)
  if (!found) throw new Refusal(submissionRefusals['submission-not-found'], { id })
  return found
}

async function read({ tx }: Context, where: RawBuilder<unknown>): Promise<Submission[]> {
  const { rows } = await sql<Submission>`
    select s.id::text, s.form_id::text as "formId", s.edition, to_json(s.at at time zone 'UTC')#>>'{}' || 'Z' as at, s.language, json_build_object('id', p.id::text, 'name', p.name) as party, s.outcome, s.answers, s.proposals, s.site,
      coalesce((select json_agg(json_build_object('id', f.id::text, 'question', f.question, 'name', f.name, 'size', f.size) order by f.id) from forms.file f where f.submission_id = s.id), '[]') as files,
      to_json(s.undone_at at time zone 'UTC')#>>'{}' || 'Z' as "undoneAt"
    from forms.submission s join parties.party r on r.id = s.party_id join parties.party p on p.id = coalesce(r.survivor_id, r.id) ${where}`.execute(tx)
  return rows
}

export const wasSent = async ({ tx }: Context, nonce: string): Promise<boolean> => (await sql`select from forms.submission where nonce = ${nonce}`.execute(tx)).rows.length > 0

/** Sends a file that came with a submission; the reading is audited. */
export async function downloadSubmitted(context: Context, { id, fileId }: { id: string; fileId: string }): Promise<Streamed> {
  const submission = await readSubmission(context, id)
  const { rows: [file] } = await sql<{ sha256: string; name: string; type: string; size: number }>`select sha256, name, type, size::float8 as size from forms.file where id = ${fileId} and submission_id = ${id}`.execute(context.tx)
  if (!file || !(await fileStore().has(file.sha256))) throw new Refusal(submissionRefusals['file-not-found'], { id: fileId })
  await audit(context, { action: 'read-file', object: 'form', id: submission.formId, detail: { submission: id, name: file.name } })
  return serveFile(fileStore(), file, false)
}
