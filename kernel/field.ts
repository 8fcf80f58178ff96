import { z } from 'zod'
import type { Named } from './text.ts'

export const fieldKinds = ['text', 'number', 'money', 'date', 'instant', 'choice', 'choices', 'party', 'member', 'unit', 'tag', 'boolean'] as const
export type FieldKind = (typeof fieldKinds)[number]

/** What a field tells of, so that a long list of fields can be found one's way in. */
export const fieldGroups = ['profile', 'contact', 'standing', 'value', 'prediction', 'past', 'consent', 'segment', 'own'] as const
export type FieldGroup = (typeof fieldGroups)[number]

/** A text in every language, as a reply carries it. */
export const NamedShape: z.ZodType<Named> = z.object({ 'zh-CN': z.string(), 'zh-TW': z.string(), en: z.string() })

/** A field as lists, filters, forms, import and export know it: built in, custom, or added by a higher module. */
export const FieldInfo = z.object({
  key: z.string(),
  label: NamedShape,
  kind: z.enum(fieldKinds),
  choices: z.array(z.object({ key: z.string(), label: NamedShape })).optional(),
  group: z.enum(fieldGroups).optional(),
  sortable: z.boolean(),
  custom: z.boolean(),
}).meta({ id: 'FieldInfo' })
export type FieldInfo = z.infer<typeof FieldInfo>

/** Something that parties do, as behaviours name it, with what can be asked of one occurrence. `timed`: known to the moment, not only to the day. */
export const ActivityInfo = z.object({ key: z.string(), label: NamedShape, timed: z.boolean(), fields: z.array(FieldInfo) }).meta({ id: 'ActivityInfo' })
export type ActivityInfo = z.infer<typeof ActivityInfo>
