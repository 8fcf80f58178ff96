import type en from './en.ts'

const texts: typeof en = {
  consent: '同意', everyChannel: '所有管道',
  reasons: { assumed: '預設可', paused: '暫停中', 'hard-bounce': '地址無效', complaint: '已投訴', legal: '依法不得聯絡', request: '要求不再聯絡', 'let-go': '我方已放手', 'soft-bounce': '多次退信', 'no-purpose': '沒有這個用途', 'no-channel': '這個用途不用此管道' },
  states: { granted: '可', denied: '否', withdrawn: '已撤回', expired: '已到期', pending: '待二次確認', unknown: '未詢問' },
  bases: { consent: '當事人同意', contract: '履行契約', 'legal-obligation': '法定義務', 'legitimate-interest': '正當利益', 'vital-interest': '重大切身利益', 'public-task': '公共職務' },
  optIns: { single: '自願加入', 'double-pending': '雙重確認，待二次確認', 'double-confirmed': '雙重確認' },
  mail: {
    confirmSubject: (m) => `請確認：${m.firm}的${m.purpose}`,
    confirm: (m) => `${m.name}，您好：\n\n我們收到您同意「${m.purpose}」${m.channel ? `（${m.channel}）` : ''}的表示。\n請開啟下面的頁面，按下按鈕確認後才生效；只開啟頁面不算確認：\n\n${m.link}\n\n如果不是您本人的意思，不必理會，沒有您的確認我們不會寄送。連結七天內有效。\n\n${m.firm}\n`,
  },
  record: {
    file: '個人資料處理活動紀錄', heads: ['處理目的', '處理方式', '合法性基礎', '已表態人數', '個人類別', '資料種類', '接收方', '保存期限', '保護措施'], subjects: '顧客、潛在顧客及聯絡人', own: '本公司員工，依角色與部門授權', third: '該用途所列的第三方',
    kept: (what, months) => `${what}：${months} 個月`, valid: (months) => `同意有效期：${months} 個月`, guarded: '依角色與列授權，存取留痕，連結簽章，刪除貫穿全部子系統',
  },
  refusals: {
    'consent/party-not-found': '找不到這個往來方，或您無權檢視。',
    'consent/unknown-purpose': (p) => `沒有「${String(p.purpose)}」這個用途。`,
    'consent/unknown-channel': (p) => `沒有「${String(p.channel)}」這個管道。`,
    'consent/unclear': (p) => `「${String(p.column)}」欄的「${String(p.value)}」看不出是同意還是拒絕。`,
    'consent/assumed-needs-basis': '不必詢問即可的用途，須有「當事人同意」以外的法律依據。',
    'consent/purpose-channel': (p) => `沒有管道「${String(p.channel)}」。`,
    'consent/topic-purpose': (p) => `這個主題所屬的用途「${String(p.purpose)}」不存在。`,
    'consent/suppression-not-found': '名單裡沒有這一筆，或已解除。',
    'consent/suppression-whom': '請指明一個您有權檢視的往來方，或一個地址及其管道。',
    'consent/address-not-read': '看不懂這個地址。',
    'consent/wish-purpose': (p) => `沒有「${String(p.key)}」這個用途或主題。`,
    'consent/link-invalid': '連結不完整，或不是我們發出的。',
    'consent/link-expired': '連結已過期。',
    'consent/link-answered': '您已經答覆過了。',
    'consent/request-not-found': '沒有這個請求，或已答覆。',
    'consent/rule-not-found': '沒有這條規則。',
    'consent/in-future': '表態的時間不能在未來。',
  },
}
export default texts
