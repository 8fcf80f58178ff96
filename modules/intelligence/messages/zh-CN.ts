import type en from './en.ts'

const texts: typeof en = {
  refusals: {
    'no-standing': '没有这位往来方，或您无权查看',
    'override-past': '结束日期须是今天或以后',
    'override-code': '没有这个阶段、层级或类别',
    'not-overridden': '这一项没有人工判断',
    'policy-member': '该成员未启用',
    'policy-channel': '没有这个渠道',
    'no-strategy': '没有这条策略',
    'plan-owner': '该成员未启用',
    'hold-reason': '限制接单须选一项合法理由',
    'credit-closed': '您无权查看或修改信用信息',
    'no-cycle': '没有这一轮价值管理',
    'cycle-owner': '该成员未启用',
    'cycle-ended': '这一轮已经结束',
  },
}
export default texts
