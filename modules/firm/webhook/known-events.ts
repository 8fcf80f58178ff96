import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { modules } from '#architecture/modules.ts'
import type { EventType } from '#kernel/event.ts'

const root = join(import.meta.dirname, '../../..')

const isEvent = (value: unknown): value is EventType => typeof value === 'object' && value !== null && 'payload' in value && 'version' in value && 'name' in value

let known: Promise<string[]> | undefined

/** The names of all events that any module declares in its contract. */
export function knownEvents(): Promise<string[]> {
  known ??= Promise.all(modules.map((m) => join(root, `modules/${m.name}/contract.ts`)).filter((f) => existsSync(f)).map(async (f) => Object.values((await import(f)) as object)))
    .then((all) => [...new Set(all.flat().filter(isEvent).map((e) => e.name))].sort())
  return known
}
