import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { limits } from '../limits.ts'

const PAGE = 1024 * 1024

/** Many strings by number, as UTF-8 pages: compact in memory up to a limit, beyond it in a temporary file that is gone with its last reader. A page holds whole strings. */
export class StringStore {
  private readonly pages: (Buffer | number)[] = []
  private starts = new Float64Array(1024)
  private count = 0
  private page = Buffer.alloc(PAGE)
  private used = 0
  private spilled = 0
  private file: number | undefined
  private readonly inMemory: number

  constructor(inMemory: number = limits.sharedStringsInMemory) {
    this.inMemory = inMemory
  }

  get size(): number { return this.count }

  add(text: string): void {
    const bytes = Buffer.from(text)
    if (this.used + bytes.length + 4 > this.page.length) this.turnPage(bytes.length + 4)
    if (this.count === this.starts.length) { const more = new Float64Array(this.count * 2); more.set(this.starts); this.starts = more }
    this.starts[this.count++] = this.pages.length * 2 ** 32 + this.used
    this.page.writeUInt32LE(bytes.length, this.used)
    bytes.copy(this.page, this.used + 4)
    this.used += bytes.length + 4
  }

  at(index: number): string | undefined {
    if (!(index >= 0 && index < this.count)) return undefined
    const address = this.starts[index]!
    const offset = address % 2 ** 32
    const page = this.pages[Math.floor(address / 2 ** 32)] ?? this.page
    if (typeof page !== 'number') return page.toString('utf8', offset + 4, offset + 4 + page.readUInt32LE(offset))
    const length = this.fromFile(page + offset, 4).readUInt32LE(0)
    return this.fromFile(page + offset + 4, length).toString()
  }

  close(): void {
    if (this.file !== undefined) closeSync(this.file)
    this.file = undefined
    this.count = 0
  }

  private turnPage(needed: number): void {
    if (this.pages.length * PAGE < this.inMemory) this.pages.push(this.page)
    else {
      this.file ??= temporary()
      writeSync(this.file, this.page, 0, this.used, this.spilled)
      this.pages.push(this.spilled)
      this.spilled += this.used
    }
    this.page = Buffer.alloc(Math.max(PAGE, needed))
    this.used = 0
  }

  private fromFile(position: number, length: number): Buffer {
    const bytes = Buffer.alloc(length)
    readSync(this.file!, bytes, 0, length, position)
    return bytes
  }
}

/** An open file whose name is removed at once, so that no crash leaves it behind. */
function temporary(): number {
  const folder = mkdtempSync(join(tmpdir(), 'guanxi-strings-'))
  const file = openSync(join(folder, 'strings'), 'w+', 0o600)
  if (process.platform !== 'win32') rmSync(folder, { recursive: true })
  return file
}
