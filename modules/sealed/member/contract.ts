import { z } from 'zod'
import { Instant } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { Id } from '#kernel/id.ts'
import { exampleToken, linkRefusals, Token } from '#modules/consent/contract.ts'
import { Proof, Salt, Seal, sealedRefusals as r, Sealed64 } from '../word/contract.ts'

/** A sealed file as its member sees it, by their own link. */
export const OwnFile = z.object({
  firm: z.string(), name: z.string(), seal: Seal, adviser: z.string(), circle: z.array(z.string()), salt: Salt.nullable(), locked: z.boolean(), aggregate: z.boolean(), entries: z.number().int(), leftOpen: z.number().int(),
  recoveries: z.array(z.object({ id: Id, because: z.string(), askedAt: Instant, opensAt: Instant, objectedAt: Instant.nullable(), openedAt: Instant.nullable() })),
}).meta({ id: 'OwnSealedFile' })
export type OwnFile = z.infer<typeof OwnFile>

const open = [linkRefusals['link-invalid'], linkRefusals['link-expired'], r['no-file']]
const wrong = [...open, r['wrong-password'], r['too-many']]
const ByToken = z.strictObject({ token: Token })
const example = { body: { token: exampleToken } }
const proof = 'q83vASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4k='

export const readOwnFile = endpoint({ name: 'readOwnFile', method: 'POST', path: '/sealed/own', may: 'anyone', summary: 'Shows a member who can open their sealed file, by their own link.', body: ByToken, reply: OwnFile, status: 200, refusals: open, example })
export const readOwnShare = endpoint({ name: 'readOwnShare', method: 'POST', path: '/sealed/own/share', may: 'anyone', summary: 'Gives a member their half of the key, to wrap it under another password.', body: ByToken.extend({ proof: Proof }), reply: z.object({ share: Sealed64 }), status: 200, refusals: wrong, perMinute: 30, example: { body: { ...example.body, proof } } })
export const setOwnPassword = endpoint({ name: 'setOwnPassword', method: 'POST', path: '/sealed/own/password', may: 'anyone', summary: 'Sets or changes a member’s password alone; the content stays as it is.', body: ByToken.extend({ oldProof: Proof.nullable(), salt: Salt, proof: Proof, share: Sealed64 }), reply: OwnFile, status: 200, refusals: wrong, perMinute: 30, example: { body: { ...example.body, oldProof: null, salt: 'ASNFZ4mrze8BI0VniavN7w==', proof, share: proof } } })
export const lockOwnFile = endpoint({ name: 'lockOwnFile', method: 'POST', path: '/sealed/own/lock', may: 'anyone', summary: 'Locks a member’s file for good, by their own word.', body: ByToken, reply: OwnFile, status: 200, refusals: open, example })
export const allowAggregate = endpoint({ name: 'allowAggregate', method: 'POST', path: '/sealed/own/aggregate', may: 'anyone', summary: 'Allows or ends that topics of the member’s sessions are counted without their name.', body: ByToken.extend({ proof: Proof, allowed: z.boolean() }), reply: OwnFile, status: 200, refusals: wrong, perMinute: 30, example: { body: { ...example.body, proof, allowed: true } } })
export const objectRecovery = endpoint({ name: 'objectRecovery', method: 'POST', path: '/sealed/own/objection', may: 'anyone', summary: 'Objects to an announced opening by the circle: it does not take place.', body: ByToken.extend({ recoveryId: Id }), reply: OwnFile, status: 200, refusals: open, example: { body: { ...example.body, recoveryId: '1' } } })

export const memberEndpoints = [readOwnFile, readOwnShare, setOwnPassword, lockOwnFile, allowAggregate, objectRecovery]
