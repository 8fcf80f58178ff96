import type en from './en.ts'

const texts: typeof en = {
  refusals: {
    'no-standing': '沒有這位往來方，或您無權檢視',
    'override-past': '結束日期須是今天或以後',
    'override-code': '沒有這個階段、層級或類別',
    'not-overridden': '這一項沒有人工判斷',
    'policy-member': '該成員未啟用',
    'policy-channel': '沒有這個管道',
    'no-strategy': '沒有這條策略',
    'plan-owner': '該成員未啟用',
    'hold-reason': '限制接單須選一項合法理由',
    'credit-closed': '您無權檢視或修改信用資訊',
    'no-cycle': '沒有這一輪價值管理',
    'cycle-owner': '該成員未啟用',
    'cycle-ended': '這一輪已經結束',
  },
}
export default texts
