import { type Bytes, randomBytes, utf8 } from './bytes.ts'
import { aboutEntry, type Compartment, compartmentKey, importKey, open, seal } from './seal.ts'

export interface Note { title: string; text: string }
export interface SealedEntry { id: string; compartment: Compartment; key: string; body: string; openKey: string | null }
/** A file that is open: both shares joined, and the adviser's key for what may be left open. */
export interface OpenFile { seal: string; root: Bytes; adviser: CryptoKey }

/** Seals a note under a key of its own, which the part's key wraps; the adviser's key wraps it too where the member leaves it open. */
export async function sealEntry(file: OpenFile, id: string, compartment: Compartment, note: Note, leftOpen: boolean): Promise<SealedEntry> {
  const raw = randomBytes(32)
  const key = await seal(raw, await compartmentKey(file.root, file.seal, compartment), aboutEntry(file.seal, id, 'key'))
  const body = await seal(utf8(JSON.stringify({ title: note.title, text: note.text })), await importKey(raw), aboutEntry(file.seal, id, 'body'))
  return { id, compartment, key, body, openKey: leftOpen ? await seal(raw, file.adviser, aboutEntry(file.seal, id, 'open')) : null }
}

/** Opens a note with both shares. */
export async function openEntry(file: Pick<OpenFile, 'seal' | 'root'>, { id, compartment, key, body }: SealedEntry): Promise<Note> {
  const raw = await open(key, await compartmentKey(file.root, file.seal, compartment), aboutEntry(file.seal, id, 'key'))
  return readNote(file.seal, id, body, raw)
}

/** Opens a note that the member left open, with the adviser's key alone. */
export const openLeft = async (seal: string, adviser: CryptoKey, { id, body, openKey }: Pick<SealedEntry, 'id' | 'body'> & { openKey: string }): Promise<Note> => readNote(seal, id, body, await open(openKey, adviser, aboutEntry(seal, id, 'open')))

async function readNote(file: string, id: string, body: string, raw: Bytes): Promise<Note> {
  const { title, text } = JSON.parse(new TextDecoder().decode(await open(body, await importKey(raw), aboutEntry(file, id, 'body')))) as Note
  return { title, text }
}
