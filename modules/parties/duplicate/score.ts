import { compareNames } from './compare-names.ts'

/** What two parties are compared by; contact keys normalised, documents as digests. */
export interface Comparable {
  kind: string
  names: readonly string[]
  birthday: string | null
  gender: string | null
  contacts: readonly { channel: string; key: string; verified: boolean }[]
  documents: readonly { kind: string; digest: string; country?: string | null }[]
  keys: readonly { source: string; key: string }[]
}

export const reasons = ['key', 'document', 'phone-verified', 'email-verified', 'handle', 'email', 'phone', 'address', 'birthday', 'name', 'name-sounds', 'name-alike'] as const
export type Reason = (typeof reasons)[number]
export const doubts = ['document', 'birthday', 'gender', 'name'] as const
export type Doubt = (typeof doubts)[number]

export interface Score { score: number; reasons: Reason[]; against: Doubt[] }

/** How far each agreement goes by itself to make two records one party, and each disagreement to leave them two. Judgement, not an estimate: a shared telephone is often a family's, a shared name a namesake's;
 *  so that only two kinds of evidence together, or one that is verified, pass `LISTED`. */
const weight: Readonly<Record<Reason, number>> = {
  key: 0.99, document: 0.98, 'phone-verified': 0.88, 'email-verified': 0.92, handle: 0.8, email: 0.7, phone: 0.6, address: 0.45, birthday: 0.45, name: 0.4, 'name-sounds': 0.35, 'name-alike': 0.3,
}
const doubt: Readonly<Record<Doubt, number>> = { document: 0.4, birthday: 0.5, gender: 0.7, name: 0.6 }

/** From this score on a pair is shown; from `LIKELY` on, told of even where one record may not be seen. */
export const LISTED = 50
export const LIKELY = 70

/** How likely two records are one party, 0 to 100, with what speaks for and against it. Independent evidence adds up as 1 − ∏(1 − weight), as in a noisy-or; each contradiction scales it down.
 *  @example the same name and birthday: 1 − 0.6 × 0.55 = 0.67, so 67 */
export function score(a: Comparable, b: Comparable): Score {
  if (a.kind !== b.kind) return { score: 0, reasons: [], against: [] }
  const names = compareNames(a.names, b.names)
  const found = [...sharedIdentity(a, b), ...sharedContacts(a, b), ...sameBirthday(a, b), ...nameReasons(names)]
  const against = contradictions(a, b, names === 'unlike')
  const together = 1 - found.reduce((rest, r) => rest * (1 - weight[r]), 1)
  return { score: Math.round(100 * against.reduce((p, d) => p * doubt[d], together)), reasons: found, against }
}

const nameReasons = (names: ReturnType<typeof compareNames>): Reason[] => (names === 'same' ? ['name'] : names === 'sounds' ? ['name-sounds'] : names === 'alike' ? ['name-alike'] : [])

function sharedIdentity(a: Comparable, b: Comparable): Reason[] {
  const key = a.keys.some((x) => b.keys.some((y) => x.source === y.source && x.key === y.key))
  const document = a.documents.some((x) => b.documents.some((y) => alikeKind(x, y) && x.digest === y.digest))
  return [...(key ? ['key' as const] : []), ...(document ? ['document' as const] : [])]
}

/** Two countries may give the same number, and one person passports of both. */
const alikeKind = (x: Comparable['documents'][number], y: Comparable['documents'][number]): boolean => x.kind === y.kind && (!x.country || !y.country || x.country === y.country)

const kinds: Readonly<Record<string, { plain: Reason; verified: Reason }>> = {
  phone: { plain: 'phone', verified: 'phone-verified' }, fax: { plain: 'phone', verified: 'phone' }, email: { plain: 'email', verified: 'email-verified' }, address: { plain: 'address', verified: 'address' },
}
const aHandle = { plain: 'handle', verified: 'handle' } as const

/** Each kind of contact counts once, verified before not, however many are shared. A web site is a firm's, shared by all who work there. */
function sharedContacts(a: Comparable, b: Comparable): Reason[] {
  const shared = a.contacts.filter((x) => x.channel !== 'web').flatMap((x) => {
    const twin = b.contacts.filter((y) => y.channel === x.channel && y.key === x.key)
    const of = kinds[x.channel] ?? aHandle
    return twin.length ? [x.verified || twin.some((y) => y.verified) ? of.verified : of.plain] : []
  })
  return reasons.filter((r) => shared.includes(r) && !shared.includes(`${r}-verified` as Reason))
}

const sameBirthday = (a: Comparable, b: Comparable): Reason[] => (a.birthday !== null && a.birthday === b.birthday ? ['birthday'] : [])

/** A shared identity document outweighs another name: people marry, and sign in English. */
function contradictions(a: Comparable, b: Comparable, unlike: boolean): Doubt[] {
  const other = <T>(x: T | null, y: T | null) => x !== null && y !== null && x !== y
  const proven = sharedIdentity(a, b).includes('document')
  const papers = a.documents.some((x) => b.documents.some((y) => alikeKind(x, y) && x.digest !== y.digest)) && !proven
  const said: Record<Doubt, boolean> = { document: papers, birthday: other(a.birthday, b.birthday), gender: other(a.gender, b.gender), name: unlike && !proven }
  return doubts.filter((d) => said[d])
}
