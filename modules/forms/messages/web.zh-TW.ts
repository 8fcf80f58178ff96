import type en from './web.en.ts'
import words from './zh-TW.ts'

const texts: typeof en = {
  ...words,
  needed: '請填寫', more: '更多', gone: '沒有這張表單',
  list: {
    title: '表單', note: '網站上的表單與到達頁；開啟與送出為最近30天', create: '新增表單', make: '建立', name: '名稱', state: '狀態', opened: '開啟', sent: '送出', rate: '轉換率', all: '累計', owner: '歸屬', changed: '修改',
    slug: '網址', slugHint: '網址的最後一段，用小寫字母、數字和連字號。', slugRule: '3 到 60 位小寫字母、數字或連字號', empty: '還沒有表單', emptyText: '把表單放到網站上，訪客填完就成為往來對象，同意、憑證和填寫內容一併留下。',
  },
  parts: { build: '設計', submissions: '送出紀錄', share: '放到網站' },
  build: {
    saved: '已儲存', published: '已發布', closed: '已關閉', close: '關閉', save: '儲存', publish: '發布', publishAgain: '發布修改', differs: '草稿與訪客看到的不同', language: '語言', languageNote: '填一種語言即可，其他語言留空時用它。',
    preview: '預覽', shows: { form: '表單', thanks: '送出後' }, afterSaving: '顯示已儲存的內容',
    words: '文字', title: '標題', intro: '說明', button: '按鈕', thanksTitle: '送出後標題', thanksText: '送出後文字',
    questions: '問題', questionsNote: '依此順序提問', add: '新增問題…', few: '每次只問幾項', atOnce: '項', fewNote: '透過專屬連結來的人，已知的不再問，換成下一個還不知道的問題。',
    up: '上移', down: '下移', remove: '移除', label: '問法', help: '提示', required: '必填', known: '已知時', knowns: { 'leave-out': '已知：不再問', prefill: '已知：預先填入，可修改' },
    choices: '選項', choice: '選項', addChoice: '新增選項', partyFields: '往來對象欄位', ownFields: '自訂欄位', freeFields: '只隨送出內容儲存', free: { text: '文字', choice: '選擇', file: '檔案' },
    consents: '同意', consentsNote: '不預先勾選；文字作為憑證保存', addConsent: '徵求一項同意', purpose: '用途', channel: '管道', anyChannel: '所有管道', wording: '文字', mustAgree: '不同意則不能送出', twice: '郵件二次確認',
    look: '外觀與網站', layout: '版型', layouts: { form: '表單', page: '帶頁首的頁面' }, colour: '顏色', colours: { jade: '玉色', indigo: '靛色', ink: '墨色', amber: '琥珀', vermilion: '朱色' }, sites: '可嵌入的網站', sitesNote: '只有這些網站的頁面能嵌入表單；直接開啟網址不受限制。',
  },
  share: {
    notYet: '還沒有發布', notYetText: '先發布表單，才有網址。', toBuild: '去設計', address: '網址', addressNote: '用於郵件、QR Code 和貼文', embed: '嵌入網站', embedNote: (sites) => `可用於 ${sites}`, noSites: '請先在「外觀與網站」中填寫網站', personal: '專屬連結', personalNote: '以姓名問候，已知的不再問。持有連結的人即視為本人，請只給對方。', party: '往來對象', make: '產生連結', copy: '複製',
  },
  came: {
    opened: '開啟', sent: '送出', refused: '判為機器', days: '最近30天', rate: (share) => `開啟者中的 ${share}`, openedMeans: '表單頁面被開啟的次數，不含自報身分的爬蟲；不辨識訪客。', sentMeans: '送出並保存的次數。', refusedMeans: '填寫了人看不到的欄位的內容，未保存。',
    none: '還沒有人送出', noneText: '訪客送出的內容和對應的往來對象會列在這裡。', outcomes: { created: '新往來對象', matched: '既有往來對象', doubtful: '可能重複', known: '專屬連結' }, isUndone: '已復原', undo: '復原', undone: '已復原', undoTitle: (name) => `復原${name}送出的內容？`,
    undoNew: '該往來對象將移到資源回收筒，可以還原；由此表單給予的同意隨之終止。', undoKnown: '由它填入且之後無人修改的內容會清空，由它新增的聯絡方式會移除，同意終止。', differs: (what, now, before) => `${what}：填的是「${now}」，現有「${before}」`, take: '採用', taken: '已採用', toDuplicates: '檢視重複資料',
  },
  visited: { title: '網頁瀏覽', note: '經其同意保存', more: '更早的', did: (type: string) => `操作：${type}` },
  site: {
    title: '網站串接', note: '自有網站上的造訪、線上諮詢與表單', sites: '自有網站', sitesNote: '只有這些網站的頁面能回報造訪、顯示線上諮詢', visits: '造訪', visitsNote: '第一方，不用 Cookie，同意之後才開始',
    notifyHow: '「通知我」按鈕：已同意的訪客點按後，會在小視窗裡詢問是否接收瀏覽器通知。', visitsHow: '在頁面呼叫 guanxi(\'agree\') 之前，程式不保存也不傳送任何內容；呼叫 guanxi(\'refuse\') 後，該瀏覽器名下的紀錄全部刪除。瀏覽器開啟「請勿追蹤」或全球隱私控制時，程式保持靜默。不保存網路位址。訪客送出表單或透過簽章連結到來後，造訪才歸到往來對象名下。',
    months: '原始造訪保存', monthsUnit: '個月', rules: '進入時間軸的事件', rulesNote: '其餘另行保存，到期刪除', rule: (type, page, kind, daily) => `${type}${page ? `（${page} 開頭的頁面）` : ''} → ${kind}${daily ? '，每天一次' : ''}`, ruleGone: '已移除規則',
    type: '事件', typeRule: '小寫字母、數字、連字號', page: '頁面以此開頭', kind: '記為', daily: '每天最多一次', addRule: '新增規則',
    chat: '線上諮詢', chatNote: '網站上的對話視窗，內容進入收件匣', active: '顯示線上諮詢', greeting: '問候語', consent: '隱私說明', hours: '有人在線上', hoursNote: '依公司時區。其他時間訪客留言，以電子郵件回覆。', days: ['週一', '週二', '週三', '週四', '週五', '週六', '週日'],
    answers: '自動回答', answersNote: '先以按鈕顯示；點「轉真人客服」時把問過的一併轉交。', ask: '問題', answer: '回答', addAnswer: '新增問題',
  },
}

export default texts
