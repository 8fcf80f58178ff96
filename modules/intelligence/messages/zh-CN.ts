import type en from './en.ts'

const texts: typeof en = {
  refusals: {
    'no-standing': '没有这位往来方，或您无权查看',
    'override-past': '结束日期须是今天或以后',
    'override-code': '没有这个阶段、层级或类别',
    'not-overridden': '这一项没有人工判断',
  },
}
export default texts
