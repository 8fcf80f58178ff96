/** What is kept of each party beside its purchases: counts of a year, money in hundredths, `_day` a day number, `satisfaction` and shares in hundredths. NaN: not known. */
export const signalNames = [
  'contacts', 'contacts_before', 'complaints', 'reviews', 'activities', 'rewards', 'rated', 'satisfaction', 'referrals', 'contract_day', 'alternatives',
  'sold_known', 'sold_new', 'known_before', 'new_before', 'discounted', 'unpaid', 'unpaid_day', 'wallet_share', 'season_day',
] as const
export type SignalName = (typeof signalNames)[number]
export type Signals = Record<SignalName, Float64Array>
export type Signal = Record<SignalName, number>

/** Those that are unknown unless something tells them; all others are counts and sums that begin at nothing. */
const unknownAtFirst = new Set<SignalName>(['satisfaction', 'contract_day', 'alternatives', 'unpaid_day', 'wallet_share', 'season_day'])

/** Columns of signals for so many parties, with nothing told yet. */
export const noSignals = (parties: number): Signals =>
  Object.fromEntries(signalNames.map((name) => [name, unknownAtFirst.has(name) ? new Float64Array(parties).fill(Number.NaN) : new Float64Array(parties)])) as Signals

/** One party's signals out of the columns. */
export const signalAt = (all: Signals, at: number): Signal => Object.fromEntries(signalNames.map((name) => [name, all[name][at]!])) as Signal
