import type en from './en.ts'

const texts: typeof en = {
  consent: '许可', everyChannel: '全部渠道',
  states: { granted: '可', denied: '否', withdrawn: '已撤回', expired: '已到期', pending: '待二次确认', unknown: '未询问' },
  bases: { consent: '本人同意', contract: '履行合同', 'legal-obligation': '法定义务', 'legitimate-interest': '正当利益', 'vital-interest': '重大切身利益', 'public-task': '公共职责' },
  optIns: { single: '自愿加入', 'double-pending': '双重确认，待二次确认', 'double-confirmed': '双重确认' },
  refusals: {
    'consent/party-not-found': '找不到这个往来方，或您无权查看。',
    'consent/unknown-purpose': (p) => `没有“${String(p.purpose)}”这个用途。`,
    'consent/unknown-channel': (p) => `没有“${String(p.channel)}”这个渠道。`,
    'consent/unclear': (p) => `“${String(p.column)}”一栏的“${String(p.value)}”看不出是同意还是拒绝。`,
    'consent/in-future': '表态的时间不能在将来。',
  },
}
export default texts
