import { z } from 'zod'
import { Day } from '#kernel/date.ts'
import type { Asking } from '../form/contract.ts'
import type { Shown } from './show-question.ts'

export type Fault = 'needed' | 'email' | 'phone' | 'date' | 'number' | 'choice' | 'long' | 'agree' | 'file' | 'value'
export interface Answers { values: Map<string, string[]>; agreed: Set<number>; faults: Map<string, Fault> }

const LONGEST = { words: 4000, other: 500 }

/** What was sent, checked against what was asked. Faults by the question's key, of consents by `consent-0`. */
export function readAnswers(asked: readonly Shown[], consents: readonly Asking[], sent: ReadonlyMap<string, readonly string[]>, files: ReadonlySet<string>): Answers {
  const values = new Map<string, string[]>()
  const faults = new Map<string, Fault>()
  for (const question of asked) {
    const given = (sent.get(question.key) ?? []).map((v) => v.normalize('NFC').replaceAll('\0', '').trim()).filter(Boolean)
    const empty = question.control === 'file' ? !files.has(question.key) : given.length === 0
    const fault = empty ? (question.required ? 'needed' : null) : faultOf(question, given)
    if (fault) faults.set(question.key, fault)
    if (given.length) values.set(question.key, given)
  }
  const agreed = new Set(consents.flatMap((_, i) => (sent.get(`consent-${i}`)?.length ? [i] : [])))
  consents.forEach((c, i) => { if (c.required && !agreed.has(i)) faults.set(`consent-${i}`, 'agree') })
  return { values, agreed, faults }
}

function faultOf({ control, options }: Shown, given: readonly string[]): Fault | null {
  const [first = ''] = given
  if (first.length > (control === 'words' ? LONGEST.words : LONGEST.other)) return 'long'
  switch (control) {
    case 'email': return z.email().safeParse(first).success ? null : 'email'
    case 'tel': return /^\+?[\d\s()./-]{5,30}$/.test(first) && first.replaceAll(/\D/g, '').length >= 5 ? null : 'phone'
    case 'date': return Day.safeParse(first).success && first >= '1900-01-01' ? null : 'date'
    case 'number': return /^-?\d{1,15}(\.\d{1,4})?$/.test(first) ? null : 'number'
    case 'one': return given.length === 1 && options.some((o) => o.key === first) ? null : 'choice'
    case 'many': return given.every((v) => options.some((o) => o.key === v)) ? null : 'choice'
    default: return null
  }
}
