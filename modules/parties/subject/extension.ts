import type { Id } from '#kernel/id.ts'
import type { Context } from '#platform/db/transaction.ts'

/** A file that is held on someone, by its content's digest. */
export interface SubjectFile { name: string; sha256: string }

/** What a module holds on a party (and on the records merged into it), for whoever asks to see all of it. Runs with every right. */
export interface SubjectData {
  /** The archive's file: `touchpoints` becomes touchpoints.json. */
  name: string
  gather(context: Context, ids: readonly Id[]): Promise<unknown>
  files?(context: Context, ids: readonly Id[]): Promise<SubjectFile[]>
}

/** Who is being erased: the ids that stand for them, and texts that name them (names, telephones, addresses) to strike out of what cannot be deleted. */
export interface Subject { ids: readonly Id[]; texts: readonly string[] }

/** Erases what a module holds on someone, in the erasing transaction. What only counts (amounts, dates, kinds) stays; what tells who it was goes. */
export interface Eraser {
  name: string
  erase(context: Context, subject: Subject): Promise<void>
}

declare module '#platform/extend/gather.ts' {
  interface Extensions {
    subjectData: SubjectData[]
    erasers: Eraser[]
  }
}
