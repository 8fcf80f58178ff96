export { reportProfit, reportValues } from './report/report-values.ts'
export { refreshValues } from './run/refresh-values.ts'
export { runValues, type ValuesResult } from './run/run-values.ts'
export { workOutAsOf } from './report/work-out-as-of.ts'
