import type { Named } from '#kernel/text.ts'
import type { Context } from '#platform/db/transaction.ts'

/** For whom values are read, all at once: `step` is what asks for the messages, null in a preview. */
export interface ValuesAsked { parties: readonly string[]; keys: ReadonlySet<string>; step: string | null }

/** Values that other modules know of readers: an offer's code, points, products to recommend. */
export interface MessageValues {
  /** What its places begin with: `offer.`. */
  prefix: string
  /** Its places as the editor offers them. */
  places: readonly { key: string; label: Named }[]
  /** Values by party and place, in a few statements however many parties there are; what is not known is left out. */
  read(context: Context, asked: ValuesAsked): Promise<ReadonlyMap<string, Readonly<Record<string, string>>>>
}

declare module '#platform/extend/gather.ts' {
  interface Extensions {
    messageValues: MessageValues[]
  }
}
