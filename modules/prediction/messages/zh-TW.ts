import type en from './en.ts'

const texts: typeof en = {
  refusals: {
    'party-not-found': '沒有這位往來方，或您無權檢視',
    'exit-not-found': '沒有這筆紀錄',
    'exit-future': '日期尚未到來',
    'group-unknown': '不能依此分組',
  },
}
export default texts
