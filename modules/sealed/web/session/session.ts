import { call } from '#platform/web/call.ts'
import type { SealedFile } from '../../contract.ts'
import { circleSealed, getKeeper, openSealed, readLeftOpen, removeSealed, writeSealed } from '../../contract.ts'
import { fromText } from '../../crypto/bytes.ts'
import { lockToCircle } from '../../crypto/circle.ts'
import { type Note, type OpenFile, openEntry, openLeft, sealEntry } from '../../crypto/entry.ts'
import { unlock, type Unlocked } from '../../crypto/password.ts'
import { aboutShare, type Compartment, joinShares, open } from '../../crypto/seal.ts'

export interface OpenNote extends Note { id: string; compartment: Compartment; leftOpen: boolean; writtenAt: string }
/** A session of both: what opens the file is in this page's memory and nowhere else. */
export interface Session { partyId: string; file: OpenFile; proofs: { adviserProof: string; memberProof: string }; notes: OpenNote[] }

/** The reader's own password as key and proof. */
export async function unlockMine(password: string): Promise<Unlocked> {
  const { salt } = await call(getKeeper, {})
  return unlock(password, fromText(salt ?? ''))
}

/** Opens a file with both passwords and everything in it; locks it to the circle in force where it is not yet. */
export async function openSession(partyId: string, { seal, memberSalt }: SealedFile, mine: string, theirs: string): Promise<Session> {
  const [adviser, member] = [await unlockMine(mine), await unlock(theirs, fromText(memberSalt ?? ''))]
  const proofs = { adviserProof: adviser.proof, memberProof: member.proof }
  const given = await call(openSealed, { params: { id: partyId }, body: proofs })
  const root = joinShares(await open(given.adviserShare, adviser.key, aboutShare(seal, 'adviser')), await open(given.memberShare, member.key, aboutShare(seal, 'member')))
  const file: OpenFile = { seal, root, adviser: adviser.key }
  if (given.circle) await call(circleSealed, { params: { id: partyId }, body: { ...proofs, circle: given.circle.id, root: await lockToCircle(root, seal, given.circle.publicKey) } })
  const notes = await Promise.all(given.entries.map(async (entry) => ({ ...await openEntry(file, entry), id: entry.id, compartment: entry.compartment, leftOpen: entry.openKey !== null, writtenAt: entry.writtenAt })))
  return { partyId, file, proofs, notes }
}

/** Seals a note here and hands it over; gives the session with it. */
export async function keepNote(session: Session, note: Omit<OpenNote, 'writtenAt'>, topic: string | null): Promise<Session> {
  const entry = await sealEntry(session.file, note.id, note.compartment, note, note.leftOpen)
  await call(writeSealed, { params: { id: session.partyId }, body: { ...session.proofs, entry, topic } })
  return { ...session, notes: [...session.notes.filter((n) => n.id !== note.id), { ...note, writtenAt: new Date().toISOString() }] }
}

export async function removeNote(session: Session, id: string): Promise<Session> {
  await call(removeSealed, { params: { id: session.partyId }, body: { ...session.proofs, entry: id } })
  return { ...session, notes: session.notes.filter((n) => n.id !== id) }
}

/** What the member left open, of this file and earlier ones, with the adviser's password alone. */
export async function openLeftNotes(partyId: string, mine: string): Promise<OpenNote[]> {
  const { key, proof } = await unlockMine(mine)
  const { entries } = await call(readLeftOpen, { params: { id: partyId }, body: { adviserProof: proof } })
  return Promise.all(entries.map(async (entry) => ({ ...await openLeft(entry.seal, key, entry), id: entry.id, compartment: entry.compartment, leftOpen: true, writtenAt: entry.writtenAt })))
}
