import type { Session } from 'chdb'
import { failure } from './analysis-failure.ts'
import type { Call } from './read-call.ts'

const restAfter = 1_000

/**
 * Lends sessions on one data directory, `limit` at a time (one session is a queue; several run side by side). Each call gets a fresh one,
 * which costs 0.4 ms and means that no setting or parameter of one call can reach another. The engine is loaded at the first call, and
 * gives unused memory back after a second of rest.
 */
export class AnalysisSessions {
  readonly #path: string
  readonly #waiting: (() => void)[] = []
  readonly #limit: number
  #lent = 0
  #keeper: Session | undefined
  #rest: NodeJS.Timeout | undefined

  constructor(path: string, limit = 3) {
    this.#path = path
    this.#limit = limit
  }

  async use<T>(call: Call, work: (session: Session) => Promise<T>): Promise<T> {
    await this.#enter()
    try {
      const session = await this.#open()
      try {
        await prepare(session, call)
        return await work(session)
      } finally {
        session.close()
      }
    } finally {
      this.#leave()
    }
  }

  /** Waits for what runs and closes the engine. */
  async close(): Promise<void> {
    clearTimeout(this.#rest)
    if (!this.#keeper) return
    const { drainPending } = await import('chdb')
    await drainPending()
    this.#keeper.close()
  }

  async #enter(): Promise<void> {
    clearTimeout(this.#rest)
    if (this.#lent < this.#limit) this.#lent += 1
    else await new Promise<void>((resolve) => this.#waiting.push(resolve))
  }

  #leave(): void {
    const next = this.#waiting.shift()
    if (next) return next()
    this.#lent -= 1
    if (this.#lent === 0) this.#rest = setTimeout(() => this.#giveMemoryBack(), restAfter).unref()
  }

  /** Both the engine's allocator and V8 keep what they once had (measured after inserting and grouping 3M rows: 694 MB, and 255 MB after this). */
  #giveMemoryBack(): void {
    void this.#keeper?.queryAsync('SYSTEM JEMALLOC PURGE').catch(console.error)
    globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' })
  }

  async #open(): Promise<Session> {
    const chdb = await import('chdb')
    this.#keeper ??= new chdb.Session(this.#path)
    return new chdb.Session(this.#path)
  }
}

async function prepare(session: Session, { database, settings }: Call): Promise<void> {
  if (database) await session.queryAsync(`USE ${name(database)}`)
  if (settings.length > 0) await session.queryAsync(`SET ${settings.map(([key, value]) => `${name(key)} = ${literal(value)}`).join(', ')}`)
}

function name(text: string): string {
  if (!/^[A-Za-z_]\w*$/.test(text)) throw failure(115, 'UNKNOWN_SETTING', `Not a name: ${text}`)
  return text
}

function literal(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}
