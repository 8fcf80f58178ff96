export { recordExit } from './churn/party/record-exit.ts'
export { readOffers, whyOf } from './recommendation/read-offers.ts'
export { getChurn } from './churn/insight/get-churn.ts'
