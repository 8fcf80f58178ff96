import { Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { compile } from '#platform/filter/compile.ts'
import { fieldsIn, partyCompiler, partyFields } from '#modules/parties/api.ts'
import { checkPlaybook } from '../check/check-playbook.ts'
import { type Definition, type Finding, playbookRefusals } from '../contract.ts'
import { checkDefinition } from '../definition/check-definition.ts'
import { filtersOf } from '../definition/definition.ts'

const refuse = (faults: readonly Pick<Finding, 'fault' | 'step' | 'what'>[]): never => {
  throw new Refusal(playbookRefusals.faulty, { faults: faults.map((f) => [f.fault, f.step ?? '', f.what ?? ''].join(':')).join(',') }, '/body/definition')
}

/** Refuses a definition whose steps could not run, with every fault of its shape. */
export function requireSound(definition: Definition): void {
  const faults = checkDefinition(definition)
  if (faults.length) refuse(faults.map((f) => ({ ...f, what: null })))
}

/** The same, and each of its conditions compiled, and everything that its steps name asked for: nothing fails on the way for a tag, member or offer that is not there. Every fault is told with its step and what it named. */
export async function requireReady(context: Context, definition: Definition, { playbookId, ownerId }: { playbookId?: string | undefined; ownerId?: string | undefined } = {}): Promise<void> {
  requireSound(definition)
  for (const { filter } of filtersOf(definition)) compile(filter, partyCompiler(await partyFields(context.tx, fieldsIn(filter)), context.now, context.actor.zone))
  const serious = (await checkPlaybook(context, { definition, ...(playbookId && { playbookId }), ...(ownerId && { ownerId }) })).filter((f) => f.serious)
  if (serious.length) refuse(serious)
}
