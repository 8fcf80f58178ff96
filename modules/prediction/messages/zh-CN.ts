import type en from './en.ts'

const texts: typeof en = {
  refusals: {
    'party-not-found': '没有这位往来方，或您无权查看',
    'exit-not-found': '没有这条记录',
    'exit-future': '日期还没有到',
    'group-unknown': '不能按此分组',
    'product-not-found': '没有这个产品，或您无权查看',
    'question-not-found': '没有这个您提出的问题',
    'too-few': '两边各需至少 20 位',
    'window-open': '观察期还没有结束',
    'window-order': '结束日期早于开始日期',
  },
}
export default texts
