/** The domain that mail is sent from. */
export const domainOf = (from: string): string => /@([^\s>]+)/.exec(from)?.[1] ?? 'localhost'

/** A message's Message-ID: made from its place in the ledger, so that a mail server's log tells which one it took. */
export const messageIdOf = (id: string, from: string): string => `<guanxi-${id}@${domainOf(from)}>`

/** The places in the ledger that Message-IDs in a text name, in its order. */
export const messageNumbers = (text: string): string[] => [...text.matchAll(/<guanxi-(\d{1,18})@[^>\s]+>/g)].map((m) => m[1]!)
