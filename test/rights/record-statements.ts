import pg from 'pg'

export interface Statement { text: string; values: readonly unknown[] }

/** Runs `work` and gives every statement that this process sent to PostgreSQL meanwhile, in order. One at a time. */
export async function recordStatements<T>(work: () => Promise<T>): Promise<{ result: T; statements: Statement[] }> {
  const statements: Statement[] = []
  const prototype = pg.Client.prototype as unknown as { query(...args: unknown[]): unknown }
  const original = prototype.query
  prototype.query = function query(this: unknown, ...args: unknown[]) {
    const [first, second] = args
    const { text, values } = typeof first === 'string' ? { text: first, values: second } : (first as { text: string; values?: unknown })
    statements.push({ text: text.replaceAll(/\s+/g, ' '), values: Array.isArray(values) ? [...(values as unknown[])] : [] })
    return original.apply(this, args)
  }
  try {
    return { result: await work(), statements }
  } finally {
    prototype.query = original
  }
}
