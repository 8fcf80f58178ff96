import { type Logger, pino, stdSerializers } from 'pino'

const REDACTED = ['req.headers.cookie', 'req.headers.authorization', '*.password', '*.secret', '*.url', '*.databaseUrl', '*.token', '*.key', 'password', 'secret', 'token', 'key']

/** What secrets look like wherever they stand in a line: in a message, a stack, a connection string. */
const SECRETS: readonly [RegExp, string][] = [
  [/(:\/\/[^\s:/@"]*:)[^\s/@"]+@/g, '$1•@'],
  [/\bgx_([A-Za-z0-9]{8})_[A-Za-z0-9_-]{20,}/g, 'gx_$1_•'],
  [/\bwhsec_[A-Za-z0-9+/=_-]{8,}/g, 'whsec_•'],
  [/(guanxi\.[a-z_]+=)[^;\s"\\]+/g, '$1•'],
  [/\b(Bearer|Basic) [A-Za-z0-9._~+/=-]{8,}/g, '$1 •'],
]

const veil = (line: string): string => SECRETS.reduce((text, [secret, shown]) => text.replaceAll(secret, shown), line)

/** The parts of an error that name a row's values; PostgreSQL tells them where a constraint fails, and they are people's. */
const VALUES = ['detail', 'where', 'parameters', 'internalQuery'] as const

/** An error with its kind, words, stack and codes, those of its causes included; never a row's values. */
function toldError(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const told: Record<string, unknown> = { ...stdSerializers.err(error) }
  for (const part of VALUES) delete told[part]
  delete told.raw
  return told
}

/** A log of one JSON line per event, errors with their whole stack; never a secret. To stderr, because stdout belongs to answers. */
export const createLog = (name: string, level = process.env.LOG_LEVEL ?? 'warn'): Logger =>
  pino({ name, level, redact: { paths: REDACTED, censor: '•' }, serializers: { err: toldError }, hooks: { streamWrite: veil } }, pino.destination({ dest: 2, sync: true }))
