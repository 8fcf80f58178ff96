import type en from './en.ts'

const texts: typeof en = {
  firm: '公司', audit: '稽核',
  settings: {
    'firm.zone': '時區', 'firm.currency': '本位幣', 'firm.country': '國家或地區',
    'tiers.shares': '各層顧客占比', 'tiers.names': '各層名稱', 'abc.cuts': 'ABC 分界', 'rfm.rule': 'RFM 評分法',
    'erasure.delay-days': '刪除個人資料前的等待天數', 'webhooks.private-addresses': '允許推送到內部網路位址',
  },
  audited: { at: '時間', who: '誰', what: '做了什麼', record: '紀錄', change: '前後變化', sealed: '已封存', verify: '核對雜湊鏈', whole: (entries, links) => `完整：${entries} 筆紀錄，${links} 個鏈節`, broken: (n) => `${n} 個鏈節不符`, none: '這段時間沒有紀錄' },
  refusals: { 'mart-not-found': () => '這個資料市集已不存在', 'mart-name-taken': (p) => `已有名為「${String(p.name)}」的資料市集，請換一個名稱`, 'mart-unit-unknown': () => '所選部門中有已不存在的，請重新選擇', 'setting-unknown': (p) => `沒有「${String(p.key)}」這項設定`, 'setting-invalid': (p) => `這個值不符要求：${String(p.why)}`, 'webhook-not-found': (p) => `沒有編號為 ${String(p.id)} 的推送`, 'private-address': (p) => `${String(p.host)} 是內部網路位址；如需推送到內部網路，請先在設定中允許`, 'event-unknown': (p) => `沒有「${String(p.event)}」這種事件` },
}
export default texts
