import { hash, verify } from '@node-rs/argon2'

/** argon2id at OWASP's first recommendation: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), cost)

export const verifyPassword = ({ hash: kept, password }: { hash: string; password: string }): Promise<boolean> => verify(kept, password.normalize('NFKC'))
