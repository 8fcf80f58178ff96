import type en from './en.ts'

const texts: typeof en = {
  refusals: {},
}
export default texts
