import type en from './en.ts'

const texts: typeof en = {
  refusals: {
    'party-not-found': '沒有這位往來方，或您無權檢視',
    'exit-not-found': '沒有這筆紀錄',
    'exit-future': '日期尚未到來',
    'group-unknown': '不能依此分組',
    'product-not-found': '沒有這個產品，或您無權查看',
    'question-not-found': '沒有這個您提出的問題',
    'too-few': '兩邊各需至少 20 位',
    'window-open': '觀察期還沒有結束',
    'window-order': '結束日期早於開始日期',
  },
}
export default texts
