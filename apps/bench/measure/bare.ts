import pg from 'pg'
import type { Actor } from '#platform/access/actor.ts'
import { accessSetting } from '#platform/db/transaction.ts'

export interface Statement { text: string; values?: unknown[] }

/** Hand-written SQL through the same driver, as the same role with the same viewer's policies on, in one transaction as the server opens it. */
export interface Bare { run(viewer: Actor, statements: readonly Statement[]): Promise<pg.QueryResult[]>; close(): Promise<void> }

/** `url` is the application's role's. */
export function createBare(url: string): Bare {
  const pool = new pg.Pool({ connectionString: url, max: 16, application_name: 'guanxi bench' })
  return {
    async run(viewer, statements) {
      const client = await pool.connect()
      try {
        await client.query('begin')
        await client.query("select set_config('guanxi.access', $1, true)", [accessSetting(viewer)])
        const results: pg.QueryResult[] = []
        for (const { text, values } of statements) results.push(await client.query(text, values))
        await client.query('commit')
        return results
      } catch (error) {
        await client.query('rollback')
        throw error
      } finally {
        client.release()
      }
    },
    close: () => pool.end(),
  }
}
