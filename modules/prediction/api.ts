export { getChurn } from './churn/insight/get-churn.ts'
