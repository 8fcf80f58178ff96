import type { Multipart } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { Refusal, common } from '#kernel/refusal.ts'
import { fileStore } from '#platform/files/open-store.ts'
import { type Received, receiveFile } from '#platform/files/receive-file.ts'

export const FILE_MOST = 10 * 1024 ** 2
const FILES_MOST = 5
const FIELDS_MOST = 120

/** A file that came with a form; `fault` where it is too large, of a type that is not kept, or infected. */
export interface SentFile { question: string; name: string; received: Received | null; fault: boolean }
export interface Sent { fields: Map<string, string[]>; files: SentFile[] }

/** What a page sent: fields, and files looked at and staged. A field that nobody is shown, filled in, ends the reading of files. */
export async function readSent(request: FastifyRequest): Promise<Sent> {
  const fields = new Map<string, string[]>()
  const files: SentFile[] = []
  if (!request.isMultipart()) throw new Refusal(common['not-acceptable-type'])
  try {
    for await (const part of request.parts({ limits: { fileSize: FILE_MOST + 1, files: FILES_MOST, fields: FIELDS_MOST, fieldSize: 20_000 } })) {
      if (part.type === 'field') fields.set(part.fieldname, [...(fields.get(part.fieldname) ?? []), String(part.value)])
      else if (!part.filename || fields.get('form-website')?.[0]) part.file.resume()
      else files.push(await look(part))
    }
  } catch (error) {
    for (const file of files) await file.received?.staged.discard()
    throw error
  }
  return { fields, files }
}

async function look(part: Extract<Multipart, { type: 'file' }>): Promise<SentFile> {
  const name = part.filename.replaceAll(/[\\/\p{Cc}]/gu, '_').slice(-200)
  const fault = { question: part.fieldname, name, received: null, fault: true }
  try {
    const received = await receiveFile(fileStore(), part.file, { name, most: FILE_MOST })
    if (received.verdict.state !== 'infected') return { question: part.fieldname, name, received, fault: false }
    await received.staged.discard()
    return fault
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    part.file.resume()
    return fault
  }
}
