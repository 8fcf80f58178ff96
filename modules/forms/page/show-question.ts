import type { Language, Named } from '#kernel/text.ts'
import type { Question } from '../form/contract.ts'
import { fieldLabels, genders, spoken, yesNo } from '../form/labels.ts'
import type { OwnField } from '../form/own-fields.ts'

export type Control = 'text' | 'email' | 'tel' | 'words' | 'number' | 'date' | 'one' | 'many' | 'file'

/** A question as a page shows it. */
export interface Shown { key: string; bind: string; label: Named; help: Named | null; required: boolean; control: Control; options: readonly { key: string; label: Named }[]; autocomplete: string | null }

const controls: Readonly<Record<string, Control>> = { email: 'email', phone: 'tel', gender: 'one', language: 'one', birthday: 'date', text: 'words', choice: 'one', file: 'file', address: 'text' }
const completes: Readonly<Record<string, string>> = { name: 'name', email: 'email', phone: 'tel', address: 'street-address', birthday: 'bday' }
const ofKind: Readonly<Record<OwnField['kind'], Control>> = { text: 'text', number: 'number', money: 'number', date: 'date', choice: 'one', choices: 'many', boolean: 'one' }

/** A question with the words and the control of what it is bound to; null where that is gone since the form was published. */
export function showQuestion(question: Question, fields: readonly OwnField[]): Shown | null {
  const { key, bind, help, required } = question
  if (bind.startsWith('custom.')) {
    const field = fields.find((f) => `custom.${f.key}` === bind)
    return field ? { key, bind, label: question.label ?? field.label, help: help ?? field.help, required, control: ofKind[field.kind], options: field.kind === 'boolean' ? yesNo : field.choices, autocomplete: null } : null
  }
  const known = (fieldLabels as Readonly<Record<string, Named>>)[bind]
  const options = bind === 'gender' ? genders : bind === 'language' ? spoken : question.choices.map((label, i) => ({ key: String(i), label }))
  return { key, bind, label: question.label ?? known ?? { 'zh-CN': key, 'zh-TW': key, en: key }, help, required, control: controls[bind] ?? 'text', options, autocomplete: completes[bind] ?? null }
}

/** The questions that are open: whose answer is known are left out, and of the rest as many as the form asks at once. */
export function openQuestions(questions: readonly Question[], most: number | null, known: ReadonlyMap<string, string>): Question[] {
  const open = questions.filter((q) => q.known === 'prefill' || !known.has(q.bind))
  return most === null ? open : open.slice(0, most)
}

/** An answer in words: a choice by its name, in the language of the page. */
export const sayAnswer = ({ control, options }: Shown, values: readonly string[], language: Language): string =>
  (control === 'one' || control === 'many' ? values.map((v) => options.find((o) => o.key === v)?.label[language] ?? v).join('、') : values.join('\n'))
