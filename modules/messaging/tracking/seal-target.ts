import { createHmac, timingSafeEqual } from 'node:crypto'

const LENGTH = 22
const MOST = 4000

const sealOf = (key: Buffer, says: string): string => createHmac('sha256', key).update(says).digest('base64url').slice(0, LENGTH)
const same = (ours: string, theirs: string): boolean => ours.length === theirs.length && timingSafeEqual(Buffer.from(ours), Buffer.from(theirs))

/** A link's target sealed with the message that it stands in: nobody can make one that leads elsewhere. */
export const sealTarget = (key: Buffer, id: string, target: string): string => `${id}.${Buffer.from(target).toString('base64url')}.${sealOf(key, `click ${id} ${target}`)}`

/** What a sealed link says; null where the seal is not ours. */
export function readTarget(key: Buffer, token: string): { id: string; target: string } | null {
  const [, id, said, seal] = /^(\d{1,18})\.([\w-]{1,6000})\.([\w-]{22})$/.exec(token) ?? []
  if (!id || !said || !seal) return null
  const target = Buffer.from(said, 'base64url').toString('utf8')
  return same(sealOf(key, `click ${id} ${target}`), seal) && /^https?:\/\//i.test(target) && target.length <= MOST ? { id, target } : null
}

/** The name of the picture by which an opening is told. */
export const sealOpening = (key: Buffer, id: string): string => `${id}.${sealOf(key, `open ${id}`)}`

export function readOpening(key: Buffer, token: string): string | null {
  const [, id, seal] = /^(\d{1,18})\.([\w-]{22})$/.exec(token) ?? []
  return id && seal && same(sealOf(key, `open ${id}`), seal) ? id : null
}
