import type en from './en.ts'

const texts: typeof en = {
  refusals: {
    'no-standing': '沒有這位往來方，或您無權檢視',
    'override-past': '結束日期須是今天或以後',
    'override-code': '沒有這個階段、層級或類別',
    'not-overridden': '這一項沒有人工判斷',
  },
}
export default texts
