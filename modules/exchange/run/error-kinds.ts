const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code ?? '')

/** What passes by itself: lost connections, a database that restarts, deadlocks. */
export const isPassing = (error: unknown): boolean =>
  /^(?:08|53|57P0|40001|40P01)/.test(codeOf(error)) || ['ECONNREFUSED', 'ECONNRESET', 'EPIPE'].includes(codeOf(error)) || /Connection terminated|timeout exceeded when trying to connect|not queryable/.test(String((error as Error | null)?.message))

/** What the database refuses for a row's own sake: values that do not fit, constraints, rights. */
export const isOfData = (error: unknown): boolean => /^(?:22|23|42501|P0001)/.test(codeOf(error))

/** A key that another writer took in the same moment: looked up anew, it is found. */
export const isRace = (error: unknown): boolean => codeOf(error) === '23505'
