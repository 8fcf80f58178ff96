import { timingSafeEqual } from 'node:crypto'

/** Whether a signature is the one that it must be, in a time that tells nothing. */
export function isSame(ours: string, theirs: string | string[] | undefined): boolean {
  const [a, b] = [Buffer.from(ours), Buffer.from(typeof theirs === 'string' ? theirs : '')]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** A body as JSON; null where it is none. */
export function readJson(raw: Buffer): unknown {
  try {
    return JSON.parse(raw.toString('utf8'))
  } catch {
    return null
  }
}
