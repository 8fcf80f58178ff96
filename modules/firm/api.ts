export { getSetting } from './setting/get-setting.ts'
