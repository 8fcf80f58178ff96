import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { from as copyFrom } from 'pg-copy-streams'
import type { Raw } from './read-columns.ts'

const CHUNK_ROWS = 2_000

/** Copies rows of plain values (numbers, strings without tabs or line ends, null) into a table without policies: the way in for many rows; then INSERT … SELECT. */
export async function writeRows(client: Raw, target: string, count: number, row: (i: number) => readonly (string | number | null)[]): Promise<void> {
  function* chunks(): Generator<string> {
    for (let from = 0; from < count; from += CHUNK_ROWS) {
      let text = ''
      for (let i = from; i < Math.min(count, from + CHUNK_ROWS); i++) text += `${row(i).map((v) => v ?? '\\N').join('\t')}\n`
      yield text
    }
  }
  await pipeline(Readable.from(chunks()), client.query(copyFrom(`copy ${target} from stdin`)))
}
