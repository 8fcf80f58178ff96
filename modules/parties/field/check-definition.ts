import type { Named } from '#kernel/text.ts'
import { Refusal } from '#kernel/refusal.ts'
import { type CustomField, type CustomKind, fieldRefusals } from './contract.ts'
import { normaliseValue } from './normalise-value.ts'

interface Demanded { kind: CustomKind; unique: boolean; sortable: boolean; choices: CustomField['choices']; default: unknown }

const uniqueKinds: readonly CustomKind[] = ['text', 'number']
const sortableKinds: readonly CustomKind[] = ['text', 'number', 'money', 'date', 'choice', 'boolean']

/** Checks that a definition makes sense and gives its default as it is stored: choices where the kind needs them, uniqueness only of what identifies, no default that would soon be taken. */
export function checkDefinition({ kind, unique, sortable, choices, default: standard }: Demanded): unknown {
  if ((kind === 'choice' || kind === 'choices') && !choices.length) throw new Refusal(fieldRefusals['field-choices-missing'], {}, '/body/choices')
  if (unique && !uniqueKinds.includes(kind)) throw new Refusal(fieldRefusals['field-not-unique-kind'], { kind }, '/body/unique')
  if (sortable && !sortableKinds.includes(kind)) throw new Refusal(fieldRefusals['field-not-sortable-kind'], { kind }, '/body/sortable')
  const normal = normaliseValue({ kind, choices }, standard)
  if (normal === undefined || (normal !== null && (unique || kind === 'party'))) throw new Refusal(fieldRefusals['field-value'], { field: 'default' }, '/body/default')
  return normal
}

/** Choices with a text in every language, each key once. */
export function fillChoices(choices: readonly { key: string; label: Partial<Named> }[], fill: (label: Partial<Named>) => Named): CustomField['choices'] {
  return [...new Map(choices.map((c) => [c.key, { key: c.key, label: fill(c.label) }])).values()]
}
