import type en from './web.en.ts'
import words from './zh-TW.ts'

const texts: typeof en = {
  ...words,
  title: '收件匣', note: '所有管道匯於一處 · j k 上下，r 回覆，n 備註，s 稍後，e 完成', back: '返回', more: '更多', gone: '沒有這個對話', who: '對方是誰',
  waiting: '待回覆', waitingMeans: '我的和無人認領的進行中對話裡，最後一句是對方說的。',
  views: { mine: '我的', unassigned: '待認領', open: '全部進行中', snoozed: '已擱置', done: '已完成' }, none: { mine: '您沒有進行中的對話', unassigned: '沒有待認領的對話', open: '沒有進行中的對話', snoozed: '沒有擱置的對話', done: '還沒有完成的對話' }, noneText: '顧客透過電子郵件、線上諮詢等管道傳來的訊息會出現在這裡。',
  you: '我方：', nobody: '無人', waits: '待回覆', unread: '未讀', take: '認領', give: '交給', giveAct: '交給', giveNote: '不選則無人負責。', given: '已轉交', snooze: '稍後', later: { hour: '一小時後', tomorrow: '明早九點', week: '一週後九點' }, wake: '現在取回', snoozed: (until) => `已擱置到 ${until}`, awake: '已取回', done: '完成', reopen: '重新開啟', now: { open: '已重新開啟', done: '已完成' }, markUnread: '標為未讀', markedUnread: '已標為未讀',
  answering: (name) => `${name}正在回覆`, looking: (name) => `${name}也在看`,
  saidWith: (name) => `與${name}的對話`, earlier: '更早', system: '系統', noteOf: (name) => `${name}的備註`, automatic: '自動', states: { queued: '等待傳送', handing: '傳送中', failed: '未傳出', doubtful: '存疑' },
  kind: '回覆或備註', kinds: { answer: '回覆', note: '內部備註' }, channel: '管道', subject: '主旨', text: '回覆', textHint: '寫回覆…（Ctrl + Enter 傳送）', template: '從範本開始', send: '傳送', sendDone: '傳送並完成', sent: '已交付傳送', firstAnswer: '您一回覆，對方就成為您的往來對象。', noWay: (name) => `還沒有可以回覆${name}的管道。`,
  publicAnswer: (name) => `回覆會顯示在${String(name)}的留言下，所有人都看得到。`, privateAnswer: (name) => `只有${String(name)}看得到。`, sendPublic: '公開回覆',
  social: { public: '所有人可見', private: '私訊', open: '開啟原文', hide: '隱藏', show: '取消隱藏', remove: '從平台刪除', removeAsk: '從平台刪除這則留言？', removeText: '刪除後平台上任何人都看不到。這裡仍保留內容，並註明已刪除。', hidden: '已在平台隱藏', gone: '已從平台刪除', doneHide: '已隱藏', doneShow: '已取消隱藏', doneRemove: '已從平台刪除' },
  window: { over: (channel, until, counted) => `${channel}：${until ? `可回覆到 ${until}${counted ? '，最多五則' : ''}，現已不能再傳` : '對方還沒有在這裡傳過訊息，不能主動傳送'}，待對方再次來信後才能回覆。`, instead: (channel) => `已改用${channel}回覆。`, until: (until, left) => `可回覆到 ${until}${left === null ? '' : `，還可傳 ${left} 則`}。`, confirmed: '由加對方為聯絡人的同事在企業微信中確認後送出。' },
  reasons: { 'window-over': '已過回覆時限', 'no-address': '沒有地址', denied: '已拒絕', withdrawn: '已撤回', 'hard-bounce': '地址不存在', complaint: '投訴', legal: '法律要求', request: '對方要求', 'let-go': '我方已放手', 'soft-bounce': '多次退信', 'no-channel': '這個用途不用此管道', paused: '暫停中' },
  noteText: '備註', noteHint: '只給同事看，@ 提到同事', noteStays: '不會傳給對方', noteAct: '備註', noted: '已備註', noMember: '沒有這個人',
  unknown: '還不認識', unknownNote: '對方自述，未經核實', saidName: '姓名', saidAccount: '社群帳號', saidMail: '電子郵件', maybe: '可能是', known: '既有往來對象', attach: '就是這位', newName: '新往來對象的姓名', create: '新增往來', placed: '已記下對方是誰',
}

export default texts
