import type { Field } from '#platform/filter/field.ts'
import { inEngine, named, shown, standingField } from './standing-field.ts'

/** The tier of the customer pyramid, a person's judgement before the computed one. */
export const tierField = (choices: NonNullable<Field['choices']>): Field => standingField({ key: 'tier', label: named('重要性', '重要性', 'Importance'), kind: 'choice', choices, ...shown('tier'), ...inEngine('tier') })
