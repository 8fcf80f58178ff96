import type en from './en.ts'

const texts: typeof en = {
  refusals: {
    'party-not-found': '没有这位往来方，或您无权查看',
    'exit-not-found': '没有这条记录',
    'exit-future': '日期还没有到',
    'group-unknown': '不能按此分组',
  },
}
export default texts
