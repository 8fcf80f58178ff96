import type { Session } from 'chdb'
import { failure } from './analysis-failure.ts'
import type { Call } from './read-call.ts'

export type AnalysisSessions = { use<T>(call: Call, work: (session: Session) => Promise<T>): Promise<T>, close(): Promise<void> }

/**
 * Lends sessions on one data directory, `limit` at a time (one session is a queue; several run side by side). Each call gets a fresh one,
 * which costs 0.4 ms and means that no setting or parameter of one call can reach another. The engine is loaded at the first call.
 */
export function analysisSessions(path: string, limit = 3): AnalysisSessions {
  const waiting: (() => void)[] = []
  let free = limit
  let keeper: Promise<Session> | undefined

  async function open(): Promise<Session> {
    const chdb = await import('chdb')
    keeper ??= Promise.resolve(new chdb.Session(path))
    await keeper
    return new chdb.Session(path)
  }

  async function enter(): Promise<void> {
    if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve))
    else free -= 1
  }

  function leave(): void {
    const next = waiting.shift()
    if (next) next()
    else free += 1
  }

  async function use<T>(call: Call, work: (session: Session) => Promise<T>): Promise<T> {
    await enter()
    try {
      const session = await open()
      try {
        await prepare(session, call)
        return await work(session)
      } finally {
        session.close()
      }
    } finally {
      leave()
    }
  }

  async function close(): Promise<void> {
    if (!keeper) return
    const { drainPending } = await import('chdb')
    await drainPending()
    const session = await keeper
    session.close()
  }

  return { use, close }
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
