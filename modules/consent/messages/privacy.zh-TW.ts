import type en from './privacy.en.ts'

const texts: typeof en = {
  title: '用途與主題', lead: '為了什麼聯絡顧客、分析顧客輪廓，依據是什麼，用哪些管道，多久一次。偏好中心、表單和所有寄送都以此為準。', officer: '同意',
  purposes: '用途', purposesNote: '不再使用的停用即可，以往的表示仍保留。', addPurpose: '新增用途', topics: '主題', topicsNote: '顧客可以只退出某個主題，其餘照舊。', addTopic: '新增主題', none: '還沒有主題。', edit: '修改', save: '儲存', saved: '已儲存，即刻生效',
  heads: { purpose: '用途', basis: '法律依據', before: '未表示時', channels: '管道', often: '頻率上限', valid: '同意有效期', state: '狀態', topic: '主題' },
  on: '使用中', off: '停用', asked: '沒有同意就不可', assumed: '沒有拒絕就可', second: '需二次確認', all: '全部', none2: '不涉及聯絡', often: (n) => `每月 ${n} 次`, months: (n) => `${n} 個月`, forever: '直到撤回', any: '依傳送規則',
  name: '名稱', text: '用來做什麼', textNote: '顧客在偏好中心看到的說明。', needed: '三種語言都要填寫', stance: '顧客未表示時', basis: '法律依據', basisNote: '不問就可以的用途，法律依據不能是「當事人同意」。', doubleOptIn: '表單上的同意，經電子郵件二次確認後才算數', valid: '同意有效期（月）', validNote: '留空：直到撤回。', contacts: '涉及聯絡顧客，依管道分別決定', channels: '只用這些管道', channelsNote: '留空：所有管道。', most: '每月最多次數', mostNote: '這個用途寄送的全部訊息合計；顧客可以要求更少。', active: '使用中', of: '所屬用途',
  languages: { 'zh-CN': '简体中文', 'zh-TW': '繁體中文', en: 'English' },
}

export default texts
