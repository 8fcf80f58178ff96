import type {} from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import { holdContent, keepContent } from '#platform/files/hold-content.ts'
import { type Received, receiveFile } from '#platform/files/receive-file.ts'
import type { HttpContext } from '#platform/http/route.ts'
import { recordChange } from '../party/record-change.ts'
import { lockParty } from '../party/update-party.ts'
import { cleanName } from './clean-name.ts'
import { FILE_MOST, fileRefusals, type PartyFile } from './contract.ts'
import { readFile } from './read-files.ts'
import './tables.ts'

type Outside = Pick<HttpContext, 'db' | 'actor' | 'now'>
type Within = <T>(work: (context: Context) => Promise<T>) => Promise<T>

/** Takes in a file for a party: asks first whether it may, then reads and looks at it without holding a transaction, then keeps it. */
export async function uploadFile({ db, actor, now }: Outside, partyId: string, request: FastifyRequest, store: FileStore): Promise<PartyFile> {
  const within: Within = (work) => inTransaction(db, actor, work, now)
  await within((context) => lockParty(context, partyId))
  const part = request.isMultipart() ? await request.file({ limits: { fileSize: FILE_MOST + 1 } }) : undefined
  if (!part) throw new Refusal(fileRefusals['file-missing'])
  const name = cleanName(part.filename)
  const received = await receiveFile(store, part.file, { name, most: FILE_MOST })
  try {
    if (received.verdict.state === 'infected') await refuseInfected(within, partyId, name, received.verdict.found)
    return await within((context) => keep(context, partyId, name, received))
  } finally {
    await received.staged.discard()
  }
}

async function refuseInfected(within: Within, partyId: string, name: string, found: string): Promise<never> {
  await within((context) => audit(context, { action: 'refuse-file', object: 'party', id: partyId, detail: { name, found } }))
  throw new Refusal(fileRefusals['file-infected'], { found })
}

async function keep(context: Context, partyId: string, name: string, { staged, type, verdict }: Received): Promise<PartyFile> {
  const { tx, actor, now } = context
  await lockParty(context, partyId)
  const twin = await tx.selectFrom('parties.file').select('id').where('party_id', '=', partyId).where('sha256', '=', staged.sha256).where('name', '=', name).executeTakeFirst()
  if (twin) return readFile(context, partyId, twin.id)
  await keepContent(context, staged, type)
  const { id } = await tx.insertInto('parties.file').values({
    party_id: partyId, name, size: String(staged.size), sha256: staged.sha256, type, scan: verdict.state === 'clean' ? 'clean' : 'type-only', uploaded_by: actor.memberId, at: now,
  }).returning('id').executeTakeFirstOrThrow()
  await holdContent(context, staged.sha256, { holder: 'parties.file', id })
  const after = await readFile(context, partyId, id)
  await recordChange(context, partyId, { fields: ['files'], after: { file: { id, name, size: after.size, sha256: after.sha256 } } })
  return after
}
