import { z } from 'zod'
import { refusals } from '#kernel/refusal.ts'

export const sealedRefusals = refusals('sealed', {
  'party-not-found': 404, 'no-file': 404, 'not-yours': 403, locked: 409, waiting: 409, closed: 409, 'begun-already': 409, 'wrong-password': 403, 'too-many': 429, 'no-password': 409, 'set-already': 409, stale: 409, 'no-circle': 409, 'asked-already': 409, 'no-recovery': 404, 'not-yet': 409, 'same-twice': 422,
})

const base64 = /^[A-Za-z0-9+/]+={0,2}$/
/** What shows that a password is known: 32 bytes in base64. */
export const Proof = z.string().length(44).regex(base64)
/** 16 bytes in base64. */
export const Salt = z.string().length(24).regex(base64)
/** Something sealed in a browser, in base64. */
export const Sealed64 = z.string().min(40).max(200_000).regex(base64)
/** The name of a file, an entry or a circle; drawn in the browser, since what is sealed is bound to it. */
export const Seal = z.uuid()
