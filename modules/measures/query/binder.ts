/** Collects the values of a query, which travel as parameters and never as text. */
export interface Binder { params: Record<string, unknown>; bind(type: string, value: unknown): string }

/** A binder that begins with today's date, which definitions may name as `{today:Date32}`. */
export function binder(today: string): Binder {
  const params: Record<string, unknown> = { today }
  return { params, bind(type, value) { const name = `p${Object.keys(params).length}`; params[name] = value; return `{${name}:${type}}` } }
}
