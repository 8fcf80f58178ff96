import type { Field } from '#platform/filter/field.ts'

declare module '#platform/extend/gather.ts' {
  interface Extensions {
    /** Fields of a party that other modules know: columns, filters and sorts of every party list. */
    partyFields: Field[]
  }
}

export type { Eraser, Subject, SubjectData, SubjectFile } from './subject/extension.ts'
