import type en from './en.ts'

const texts: typeof en = {
  firm: '公司', audit: '审计',
  settings: {
    'firm.zone': '时区', 'firm.currency': '本位币', 'firm.country': '国家或地区',
    'tiers.shares': '各层客户占比', 'tiers.names': '各层名称', 'abc.cuts': 'ABC 分界', 'rfm.rule': 'RFM 评分法',
    'erasure.delay-days': '删除个人信息前的等待天数', 'webhooks.private-addresses': '允许推送到内网地址',
  },
  audited: { at: '时间', who: '谁', what: '做了什么', record: '记录', change: '前后变化', sealed: '已封存', verify: '核对哈希链', whole: (entries, links) => `完整：${entries} 条记录，${links} 个链节`, broken: (n) => `${n} 个链节不符`, none: '这段时间没有记录' },
  refusals: { 'mart-not-found': () => '这个数据集市已不存在', 'mart-name-taken': (p) => `已有名为“${String(p.name)}”的数据集市，请换一个名称`, 'mart-unit-unknown': () => '所选部门中有已不存在的，请重新选择', 'setting-unknown': (p) => `没有“${String(p.key)}”这项设置`, 'setting-invalid': (p) => `这个值不合要求：${String(p.why)}`, 'webhook-not-found': (p) => `没有编号为 ${String(p.id)} 的推送`, 'private-address': (p) => `${String(p.host)} 是内网地址；如需推送到内网，请先在设置中允许`, 'event-unknown': (p) => `没有“${String(p.event)}”这种事件` },
}
export default texts
