export { getSetting } from './setting/get-setting.ts'
export { retryParked } from './operations/retry-parked.ts'
export { askRebuild, tellWarehouse } from './operations/warehouse.ts'
export { publicAddress } from './webhook/private-address.ts'
