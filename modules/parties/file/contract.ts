import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { Instant } from '#kernel/date.ts'
import { Id } from '#kernel/id.ts'
import { common, refusals } from '#kernel/refusal.ts'
import { partyRefusals } from '../party/contract.ts'

/** The largest file that may hang on a party, in bytes. */
export const FILE_MOST = 50 * 1024 ** 2

export const fileRefusals = refusals('parties', { 'file-not-found': 404, 'file-missing': 422, 'file-infected': 422 })

export const PartyFile = z.object({
  id: Id, name: z.string(), size: z.number().meta({ description: 'Bytes.' }), type: z.string(), sha256: z.string(), at: Instant, uploadedBy: z.string().nullable(),
  scan: z.enum(['clean', 'type-only']).meta({ description: 'Whether a virus scanner looked at it, or only its type was checked.' }), previews: z.boolean().meta({ description: 'Whether it can be looked at in place.' }),
}).meta({ id: 'PartyFile' })
export type PartyFile = z.infer<typeof PartyFile>

const ofParty = z.object({ id: Id })
const one = z.object({ id: Id, fileId: Id })
const none = [partyRefusals['not-found'], fileRefusals['file-not-found']]
const example = { id: '1024', fileId: '7' }

export const findFiles = endpoint({ name: 'findFiles', method: 'GET', path: '/parties/{id}/files', may: ['read', 'party'], summary: 'Lists the files of a party, newest first.', params: ofParty, reply: z.object({ files: z.array(PartyFile) }), refusals: [partyRefusals['not-found']], example: { params: { id: '1024' } } })
export const uploadFile = endpoint({ name: 'uploadFile', method: 'POST', path: '/parties/{id}/files', may: ['update', 'party'], summary: 'Uploads a file (multipart, up to 50 MB). Its type is told by its content and must be a paper, a picture or a recording; sent twice it is kept once.', params: ofParty, uploads: true, reply: PartyFile, status: 201, refusals: [partyRefusals['not-found'], fileRefusals['file-missing'], fileRefusals['file-infected'], common['too-large'], common['not-acceptable-type']], example: { params: { id: '1024' } } })
export const downloadFile = { ...endpoint({ name: 'downloadFile', method: 'GET', path: '/parties/{id}/files/{fileId}', may: ['read', 'party'], summary: 'Sends a file, as an attachment; pictures and PDF can be looked at in place, in a sandbox.', params: one, query: z.object({ preview: z.stringbool().optional() }), refusals: none, example: { params: example } }), streams: 'application/octet-stream' }
export const deleteFile = endpoint({ name: 'deleteFile', method: 'DELETE', path: '/parties/{id}/files/{fileId}', may: ['update', 'party'], summary: 'Deletes a file.', params: one, refusals: none, example: { params: example } })

export const fileEndpoints = [findFiles, uploadFile, downloadFile, deleteFile]
