import type { Tx } from '#platform/db/tables.ts'
import type { Activity } from '#platform/filter/activity.ts'
import type { Field } from '#platform/filter/field.ts'

/** Fields that are rows of the firm's (a segment, a purpose of consent): loaded where one is asked for. Their keys begin with `prefix`. */
export interface FieldSource { prefix: string; load: (tx: Tx) => Promise<Field[]> }

declare module '#platform/extend/gather.ts' {
  interface Extensions {
    /** Fields of a party that other modules know: columns, filters and sorts of every party list. */
    partyFields: Field[]
    partyFieldSources: FieldSource[]
    /** What parties do: behaviours and sequences ask by it. */
    partyActivities: Activity[]
  }
}

export type { Eraser, Subject, SubjectData, SubjectFile } from './subject/extension.ts'
