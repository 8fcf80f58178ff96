import type { Language } from '#kernel/text.ts'
import type { CustomField, CustomKind, FieldDefinition } from '../../field/contract.ts'

type Words = Partial<Record<Language, string>>
/** A field as its form holds it. */
export interface Entered {
  label: Words; help?: Words; kind: CustomKind; key?: string; currency?: string; required?: boolean; unique?: boolean; sortable?: boolean
  choices?: { key?: string; label: Words }[]; default?: unknown; partyKinds?: FieldDefinition['partyKinds']; visibleTo?: string[] | null
}

export const uniqueKinds: readonly CustomKind[] = ['text', 'number']
export const sortableKinds: readonly CustomKind[] = ['text', 'number', 'money', 'date', 'choice', 'boolean']

export const enteredOf = (field: CustomField | undefined): Entered => (field
  ? { label: field.label, ...(field.help && { help: field.help }), kind: field.kind, required: field.required, unique: field.unique, sortable: field.sortable, choices: field.choices, default: field.default, partyKinds: field.partyKinds, visibleTo: field.visibleTo }
  : { label: {}, kind: 'text', choices: [{ label: {} }, { label: {} }] })

const words = (given: Words | undefined): Words => Object.fromEntries(Object.entries(given ?? {}).flatMap(([l, text]) => (text?.trim() ? [[l, text.trim()]] : [])))

/** What was entered as the API takes it: empty texts left out, properties only where the kind has them, a new choice keyed by its text. */
export function definitionOf(e: Entered, language: Language): FieldDefinition {
  const help = words(e.help)
  const choosing = e.kind === 'choice' || e.kind === 'choices'
  const choices = (e.choices ?? []).flatMap((c) => {
    const label = words(c.label)
    const text = label[language] ?? Object.values(label)[0]
    return text ? [{ key: c.key ?? text.slice(0, 60), label }] : []
  })
  return {
    kind: e.kind, label: words(e.label), help: Object.keys(help).length ? help : null, required: e.required ?? false,
    unique: uniqueKinds.includes(e.kind) && (e.unique ?? false), sortable: sortableKinds.includes(e.kind) && (e.sortable ?? false),
    ...(choosing && { choices }), default: e.default === '' || e.default === undefined ? null : e.default,
    ...(e.key?.trim() && { key: e.key.trim() }), ...(e.kind === 'money' && e.currency?.trim() && { currency: e.currency.trim().toUpperCase() }),
    partyKinds: e.partyKinds?.length ? e.partyKinds : null, visibleTo: e.visibleTo?.length ? e.visibleTo : null,
  }
}
