/** How much to make. Touchpoints and orders spread over the three years before `today`. */
export interface Sizes { parties: number; touchpoints: number; orders: number }

/** Everything is drawn from this seed: the same sizes give the same data. */
export const SEED = 20_261_122
export const MONTHS = 36

/** Shops below regions below the firm; members work in shops. */
export const REGIONS = 5
export const SHOPS = 40
export const MEMBERS = 240

/** Parties go to shops unevenly, as in a real firm: the first shop has some 13 % of them, the last 1 %. Position of a shop for a draw in [0, 1). */
export const shopFor = (draw: number): number => Math.min(SHOPS - 1, Math.floor(SHOPS * draw ** 1.8))

/** Days since 1970-01-01 on which the data end: the day before the seed ran, so that nothing lies in the future. */
export const lastDay = (now: Date): number => Math.floor(now.getTime() / 86_400_000) - 1
