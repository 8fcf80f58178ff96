import type en from './web.en.ts'
import words from './zh-TW.ts'

const texts: typeof en = {
  ...words,
  write: { act: '傳訊息', title: (name) => `傳訊息給${name}`, to: '收件', none: '還沒有這個管道的聯絡方式', channel: '管道', purpose: '用途', template: '範本', subject: '主旨', body: '內文', bodyHint: '{{name}} 會換成對方姓名', needed: '請填寫', send: '傳送', sent: '訊息已交付傳送', lineNote: '只能傳給已加官方帳號好友、且在本系統中認得出的人。', wechatCode: '追蹤 QR 碼', wechatCodeText: (name) => `請${name}用微信掃碼追蹤，之後就能在微信上認出並聯繫到。`, wechatUntil: (day) => `有效期至 ${day}` },
  list: {
    acts: '處理', title: '送達', label: '訊息', all: '全部', who: '收件人', subject: '主旨', state: '狀態', reason: '原因', when: '時間', by: '寄件人', channel: '管道',
    noServer: '尚未設定郵件伺服器（SMTP_URL），訊息會一直等待。', empty: '還沒有訊息', emptyText: '寫給顧客的訊息，不論手寫或活動寄出，都會列在這裡，並說明結果。', none: '這裡沒有',
    doubtText: '傳送中途中斷：可能已送到，也可能沒有。系統不會自行重寄，請查郵件伺服器紀錄或直接詢問對方。', arrived: '已送到', again: '重新傳送', settled: '已處理', cancel: '撤下', cancelled: '已撤下',
  },
  reasons: { 'wechat silent-48h': '微信：對方 48 小時內沒有來信', 'wecom month-limit': '企業微信：本月已達上限', 'wecom not-a-contact': '企業微信：不是任何員工的顧客', 'line blocked': 'LINE：對方已封鎖', 'line too-long': 'LINE：內容過長', 'wecom not-confirmed': '企業微信：一個月內無人確認', 'push too-long': '推播內容過長', 'wecom not-delivered': '企業微信：未送達', 'push unsubscribed': '瀏覽器已取消訂閱', 'by-hand nobody': '沒有可交辦的人', 'aliyun needs-template': '服務商要求使用已審核範本', 'tencent needs-template': '服務商要求使用已審核範本', holdout: '對照組，不接收行銷', 'cap-day': '當天已達上限', 'cap-week': '本週已達上限', 'cap-month': '本月已達上限', wish: '達到該用途的每月上限（本人或公司設定）', yielded: '讓位給更重要的訊息', 'no-address': '沒有地址', 'not-in-log': '郵件伺服器紀錄裡沒有，可放心重寄', 'runner-ended': '傳送中斷', 'by-hand': '人工撤下', erased: '已刪除資料', stopping: '延後' },
  consent: (reason) => `同意：${({ denied: '已拒絕', withdrawn: '已撤回', expired: '已到期', pending: '未二次確認', paused: '暫停中', unknown: '從未徵得', 'no-purpose': '無此用途', 'hard-bounce': '地址不存在', complaint: '投訴', legal: '法律要求', request: '對方要求', 'let-go': '我方已放手', 'soft-bounce': '多次退信', 'no-channel': '這個用途不用此管道' } as Record<string, string>)[reason] ?? reason}`,
  server: (what) => `郵件伺服器：${what}`,
}

export default texts
