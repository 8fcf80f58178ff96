import { Refusal } from '#kernel/refusal.ts'
import { type Actor, reach } from '#platform/access/actor.ts'
import { gather } from '#platform/extend/gather.ts'
import { importRefusals } from '../contract.ts'
import type { ImportKind } from '../extension.ts'

/** Every kind that modules registered. */
export const importKinds = (): Promise<ImportKind[]> => gather('importKinds')

export async function kindNamed(name: string): Promise<ImportKind> {
  const kind = (await importKinds()).find((k) => k.kind === name)
  if (!kind) throw new Refusal(importRefusals['unknown-kind'], { kind: name }, '/body/kind')
  return kind
}

export const may = (actor: Actor, kind: ImportKind, what: 'create' | 'update'): boolean => reach(actor, ...kind.rights[what]) !== null

/** The kinds that an actor may bring in, in one way at least. */
export const kindsFor = async (actor: Actor): Promise<ImportKind[]> => (await importKinds()).filter((k) => may(actor, k, 'create') || may(actor, k, 'update'))
