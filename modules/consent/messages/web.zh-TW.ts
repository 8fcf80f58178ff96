import type en from './web.en.ts'
import words from './zh-TW.ts'

const texts: typeof en = {
  ...words,
  panel: { title: '同意', unreachable: (why, day) => `${why} · ${day}`, correct: '更正後即可恢復', on: (state, channel) => `${state} · ${channel}`, since: (day) => `自 ${day}`, record: '登錄', history: '歷次表態' },
  form: {
    title: '登錄表態', purpose: '用途', channel: '管道', state: '表態', said: { granted: '同意', denied: '拒絕', withdrawn: '撤回', expired: '到期' }, states: { granted: '同意', denied: '拒絕', withdrawn: '撤回' }, basis: '法律依據', optIn: '同意方式', until: '有效期限', day: '表態日期', source: '依據', proof: '憑證', proofHint: '表單編號、錄音、所用措辭', save: '登錄', saved: '已登錄，先前的表態仍保留', needed: '請填寫此欄位',
    sources: { phone: '電話告知', form: '書面簽名', 'face-to-face': '當面告知', web: '網頁表單', message: '訊息告知' },
  },
  outside: {
    invalid: '連結無效',
    confirm: {
      title: '確認', ask: (firm) => `允許${firm}與您聯絡嗎`, text: (name) => `${name}，請您親自再確認一次。`, what: (purpose, channel) => (channel ? `${purpose} · ${channel}` : purpose), yes: '我同意', no: '我不同意', done: { yes: '已確認，即刻生效', no: '已記下：您不同意' }, centre: '我的全部選擇',
      expired: '連結已過期', expiredText: '連結七天內有效。新的連結會寄到已登記的信箱。', askAgain: '重新寄送連結', again: '已寄出，每天最多一次。',
    },
    unsubscribe: { title: '取消訂閱', text: '按一下，就不再收到這類訊息。', act: '取消訂閱', done: '已取消訂閱', doneText: '即刻生效。已在寄送途中的訊息可能還會送達。' },
    centre: {
      title: '我的選擇', of: (firm) => `${firm}：我的選擇`, text: (name, contacts) => `${name}${contacts ? ` · ${contacts}` : ''}`, assumed: '屬於與您的約定之內，您可以拒絕。', channels: '管道', topics: '主題', often: '頻率', any: '不限', most: (n) => `每月最多 ${n} 次`, pause: '暫停', noPause: '不暫停', days: (n) => `暫停 ${n} 天`, until: (day) => `到 ${day}`,
      language: '語言', languages: { 'zh-CN': '简体中文', 'zh-TW': '繁體中文', en: 'English' }, save: '儲存', saved: '已儲存，即刻生效。', none: '全部不要',
    },
    held: {
      title: '我們保存的您的資料', records: (n) => `${n} 筆`, due: (day) => `${day} 前答覆`, ask: '提出請求', note: '補充說明', kinds: { export: '索取一份副本', erasure: '刪除我的資料', correction: '更正我的資料', objection: '反對使用我的資料' }, outcomes: { done: '已辦理', refused: '未予辦理' },
      parts: { parties: '姓名與聯絡方式', touchpoints: '往來紀錄', orders: '訂單', consents: '同意', work: '待辦與承諾', standing: '關係狀態', value: '價值試算', prediction: '預測', discovery: '分群與推薦', segments: '區隔', findings: '發現', messages: '訊息', playbooks: '劇本', advisers: '服務顧問', campaigns: '行銷活動', offers: '優惠', dialogue: '需求與對話', conversations: '往來對話', chats: '線上客服', social: '社群媒體', forms: '表單與網站造訪', 'push-subscriptions': '瀏覽器推播', 'channels-followed': '追蹤的帳號', sealed: '密封檔案' },
    },
  },
  officer: {
    nobodySaid: '這個月沒有人這樣表示', ran: (n) => `清除紀錄（${n}）`, ranLabel: '清除紀錄', ranNone: '還沒有清除過任何內容。', ranAt: '執行時間', ranBefore: '早於', ranRemoved: '清除筆數', purposes: '用途與主題', title: '同意與隱私', lead: '顧客怎麼說，提出了什麼請求，誰動過他們的資料。', record: '處理活動紀錄', open: '待辦請求', overdue: (n) => `${n} 件已逾期`, inTime: '都在期限內', openDefinition: '尚未答覆的副本、刪除、更正與反對請求，每件期限三十天。',
    pending: '待二次確認', pendingDefinition: '已寄出、無人答覆且未過期的確認連結。', suppressed: '不得聯絡', suppressedDefinition: '停發名單上尚未解除的地址和個人。',
    requests: '請求', requestsNote: '依期限排列', who: '對象', what: '請求', note: '原話', by: '期限', act: '操作', answer: '答覆', left: (n) => (n < 0 ? `逾期 ${-n} 天` : `還剩 ${n} 天`), none: '沒有待辦的請求', more: '更多', answered: '已答覆', outcome: '結果', because: '怎麼辦的，或為什麼不辦',
    hint: { export: '在往來方頁面「更多 → 匯出全部資料」製作副本。', erasure: '在往來方頁面申請刪除，過了公司設定的等待期後執行。', correction: '請在往來方頁面更正。', objection: '請在往來方的同意卡上登錄拒絕。' },
    statements: '逐月表態', statementsDefinition: '同意台帳中各用途的表態，依表態月份計。', month: '月份', retention: '保存期限', retentionNote: '每晚執行', systems: { 'consent.centre': '偏好中心（本人）' }, keptWhat: '內容', monthsHead: '月數', active: '執行', last: '上次執行', months: (what) => `月數：${what}`, runs: (what) => `執行：${what}`, removed: (when, n) => `${when}清除 ${n} 筆`, kept: '已儲存',
    access: '誰存取過個人資料', since: (day) => `自 ${day}`, audit: '稽核', name: '姓名', read: '檢視', exported: '匯出', changed: '變更', lastSeen: '最近', suppressions: '停發名單', suppressionsNote: '不論是否同意', address: '某個地址', channel: '管道', why: '原因', since2: '起始', lift: '解除', lifted: '已解除', nobody: '名單是空的',
  },
  history: { title: '歷次表態', by: (who) => `由${who}登錄`, until: (day) => `至 ${day}`, forget: '只增不改，以最近一次表態為準。' },
}

export default texts
