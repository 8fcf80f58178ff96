export { refreshValues } from './run/refresh-values.ts'
export { runValues, type ValuesResult } from './run/run-values.ts'
