import { featureInfo } from './vocabulary.ts'

/** A column on the scale that it is compared on: amounts and counts by their logarithm, where a hundred is as far from ten as ten from one. */
export const scaled = (key: string, column: Float64Array): Float64Array => (featureInfo(key).log ? column.map((x) => Math.log1p(Math.max(0, x))) : column)
