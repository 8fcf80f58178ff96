import { createHash } from 'node:crypto'

/** A share by hash, as the database takes it: `('x' || left(md5(…), 8))::bit(32)`. */
export const shareOf = (text: string): number => Number.parseInt(createHash('md5').update(text).digest('hex').slice(0, 8), 16) / 4294967296
