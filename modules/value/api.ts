export { runValues, type ValuesResult } from './run/run-values.ts'
