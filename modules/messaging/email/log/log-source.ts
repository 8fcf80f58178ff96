import { spawn } from 'node:child_process'
import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { createInterface } from 'node:readline'

/** Where in a log we are: which file (by its own number and its birth, for numbers are given again) and how far it was read, or the journal's cursor. */
export interface Position { file?: string; offset?: number; cursor?: string }

/** A line with the position behind it; `gap` where lines before it were missed: the file that we read was taken away. */
export interface LogLine { text: string; position: Position; gap: boolean }

/** The lines of a log that came after a position: of a file, through its rotation to `mail.log.1`, or of systemd's journal (`journal`, `journal:postfix@-.service`). */
export const linesAfter = (source: string, position: Position): AsyncGenerator<LogLine> => (/^journal(:|$)/.test(source) ? journalLines(source.slice('journal:'.length), position) : fileLines(source, position))

const fileOf = (path: string): string => { const { ino, birthtimeMs } = statSync(path); return `${ino}.${Math.floor(birthtimeMs)}` }

async function* fileLines(path: string, { file, offset = 0 }: Position): AsyncGenerator<LogLine> {
  if (file === undefined) return yield* linesOf(path, 0, false)
  if (fileOf(path) === file) { const cut = statSync(path).size < offset; return yield* linesOf(path, cut ? 0 : offset, cut) }
  const rotated = rotatedFile(path, file)
  if (rotated) yield* linesOf(rotated, offset, false)
  yield* linesOf(path, 0, rotated === null)
}

/** The file that we read before, under its new name. One that was packed meanwhile is not found. */
const rotatedFile = (path: string, known: string): string | null => readdirSync(dirname(path)).filter((name) => name.startsWith(`${basename(path)}.`) || name.startsWith(`${basename(path)}-`)).map((name) => join(dirname(path), name)).find((file) => existsSync(file) && fileOf(file) === known) ?? null

/** Whole lines only: what the logger has not ended yet is read the next time. */
async function* linesOf(path: string, from: number, gap: boolean): AsyncGenerator<LogLine> {
  const file = fileOf(path)
  let offset = from
  let rest = Buffer.alloc(0)
  let missed = gap
  for await (const chunk of createReadStream(path, { start: from })) {
    rest = Buffer.concat([rest, chunk as Buffer])
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      offset += end + 1
      yield { text: rest.subarray(0, end).toString('utf8'), position: { file, offset }, gap: missed }
      missed = false
      rest = rest.subarray(end + 1)
    }
  }
}

async function* journalLines(unit: string, { cursor }: Position): AsyncGenerator<LogLine> {
  const child = spawn('journalctl', ['--quiet', '--no-pager', '--output=cat', '--show-cursor', ...(unit ? [`--unit=${unit}`] : []), ...(cursor ? [`--after-cursor=${cursor}`] : [])], { stdio: ['ignore', 'pipe', 'ignore'] })
  const ended = new Promise<number>((resolve, reject) => { child.on('error', reject).on('exit', (code) => resolve(code ?? 1)) })
  ended.catch(() => {})
  for await (const text of createInterface(child.stdout)) {
    const next = /^-- cursor: (\S+)$/.exec(text)?.[1]
    yield { text: next ? '' : text, position: next ? { cursor: next } : { ...(cursor && { cursor }) }, gap: false }
  }
  if (await ended) throw new Error('journalctl could not be read')
}
