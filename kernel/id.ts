import { z } from 'zod'

/** Every record's id: a 64-bit counter, written as a decimal string because JavaScript numbers stop being exact at 2^53. */
export type Id = string

export const Id = z.string().regex(/^[1-9]\d{0,18}$/).meta({ id: 'Id', description: 'A record id: a decimal string.', example: '1024' })
