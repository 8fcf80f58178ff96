import type en from './en.ts'

const texts: typeof en = {
  consent: '许可', everyChannel: '全部渠道',
  reasons: { assumed: '默认可', paused: '暂停中', 'hard-bounce': '地址无效', complaint: '已投诉', legal: '依法不得联系', request: '要求不再联系', 'let-go': '我方已放手', 'soft-bounce': '多次退信', 'no-purpose': '没有这个用途', 'no-channel': '这个用途不用此渠道' },
  states: { granted: '可', denied: '否', withdrawn: '已撤回', expired: '已到期', pending: '待二次确认', unknown: '未询问' },
  bases: { consent: '本人同意', contract: '履行合同', 'legal-obligation': '法定义务', 'legitimate-interest': '正当利益', 'vital-interest': '重大切身利益', 'public-task': '公共职责' },
  optIns: { single: '自愿加入', 'double-pending': '双重确认，待二次确认', 'double-confirmed': '双重确认' },
  mail: {
    confirmSubject: (m) => `请确认：${m.firm}的${m.purpose}`,
    confirm: (m) => `${m.name}，您好：\n\n我们收到您同意“${m.purpose}”${m.channel ? `（${m.channel}）` : ''}的表示。\n请打开下面的页面，点按钮确认后才生效；只打开页面不算确认：\n\n${m.link}\n\n如果不是您本人的意思，不必理会，没有您的确认我们不会发送。链接七天内有效。\n\n${m.firm}\n`,
  },
  record: {
    file: '个人信息处理活动记录', heads: ['处理目的', '处理方式', '合法性基础', '已表态人数', '个人类别', '信息种类', '接收方', '保存期限', '保护措施'], subjects: '客户、潜在客户及联系人', own: '本公司员工，按角色与部门授权', third: '该用途所列的第三方',
    kept: (what, months) => `${what}：${months} 个月`, valid: (months) => `同意有效期：${months} 个月`, guarded: '按角色与行授权，访问留痕，链接签名，删除贯穿全部子系统',
  },
  refusals: {
    'consent/party-not-found': '找不到这个往来方，或您无权查看。',
    'consent/unknown-purpose': (p) => `没有“${String(p.purpose)}”这个用途。`,
    'consent/unknown-channel': (p) => `没有“${String(p.channel)}”这个渠道。`,
    'consent/unclear': (p) => `“${String(p.column)}”一栏的“${String(p.value)}”看不出是同意还是拒绝。`,
    'consent/assumed-needs-basis': '无须询问即可的用途，须有“本人同意”以外的法律依据。',
    'consent/purpose-channel': (p) => `没有渠道“${String(p.channel)}”。`,
    'consent/topic-purpose': (p) => `这个主题所属的用途“${String(p.purpose)}”不存在。`,
    'consent/suppression-not-found': '名单里没有这一条，或已解除。',
    'consent/suppression-whom': '请指明一个您有权查看的往来方，或一个地址及其渠道。',
    'consent/address-not-read': '看不懂这个地址。',
    'consent/wish-purpose': (p) => `没有“${String(p.key)}”这个用途或主题。`,
    'consent/link-invalid': '链接不完整，或不是我们发出的。',
    'consent/link-expired': '链接已过期。',
    'consent/link-answered': '您已经答复过了。',
    'consent/request-not-found': '没有这个请求，或已答复。',
    'consent/rule-not-found': '没有这条规则。',
    'consent/in-future': '表态的时间不能在将来。',
  },
}
export default texts
