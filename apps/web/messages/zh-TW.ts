import type en from './en.ts'

const zh: typeof en = {
  brand: '關係',
  skip: '跳到主要內容',
  nav: { main: '主選單', pages: (section) => `${section}的頁面`, more: '更多', quick: '新增', notices: '訊息', close: '關閉', language: '語言', me: '我的選單', commands: '指令', pagesHead: '頁面' },
  menu: { profile: '個人資料與安全', appearance: '外觀', keys: '快速鍵', signOut: '登出' },
  search: { hint: '姓名、拼音、電話末碼、訂單編號…', title: '搜尋與指令', none: (text) => `找不到「${text}」`, found: (n) => `${n} 筆結果`, start: '輸入姓名、拼音、電話末碼、電子郵件或訂單編號；也可以輸入頁面名稱直接前往。', failed: '搜尋暫時無法使用' },
  keys: { title: '快速鍵', search: '搜尋與指令', walk: '下一列、上一列', open: '開啟這一列', choose: '選取這一列', close: '關閉，取消選取', help: '這份清單' },
  connection: { down: '無法連線到伺服器。已輸入的內容會保留，正在持續重試。' },
  notFound: { title: '沒有這個頁面', text: '網址可能已失效，或輸入有誤。', home: '回到今日' },
  today: { title: '今日', none: '目前沒有等您處理的事', bring: '有了顧客與承諾，接下來該做的事會依價值排在這裡。', bringAct: '匯入我的資料' },
  settings: { title: '設定', groups: { own: '個人', people: '人員與權限', records: '欄位', data: '資料', firm: '公司' }, choose: '請在左側選擇要設定的項目。' },
  appearance: { title: '外觀', theme: '明暗', system: '依系統設定', light: '淺色', dark: '深色', language: '語言', density: '清單列距', compact: '緊湊', comfortable: '寬鬆' },
  signIn: {
    title: '登入', email: '電子郵件', password: '密碼', act: '登入', or: '或', passkey: '使用通行金鑰', oidc: (name) => `以 ${name} 登入`, forgot: '忘記密碼？', forgotAsk: '請洽系統管理員，由其寄送設定新密碼的連結。',
    code: { title: '兩步驟驗證', text: '請輸入驗證器應用程式目前顯示的六位數字。', label: '驗證碼', act: '繼續', trust: '30 天內信任這部裝置', backup: '使用備用碼', backupLabel: '備用碼', app: '使用驗證器應用程式', back: '重新登入' },
    passkeyFailed: '未能使用通行金鑰。請再試一次，或以密碼登入。', needed: '請填寫此欄位', badEmail: '電子郵件格式不正確',
    lead: '認識每一位顧客，知道下一步該做什麼。',
  },
  reset: { title: '重設密碼', text: '若此電子郵件屬於成員，我們會寄出設定新密碼的連結。', act: '寄出連結', sent: '若此電子郵件屬於成員，連結已寄出。', back: '返回登入' },
  setup: {
    title: '開始使用', text: '只需兩分鐘。您將成為系統管理員，之後可以邀請同事。', firm: '公司名稱', name: '您的姓名', email: '您的電子郵件', password: '密碼', passwordHint: '至少 8 個字元；幾個詞連在一起比符號更好記、更安全。', act: '完成設定', done: '公司已經設定完成。',
    next: { title: '從哪裡開始？', text: (firm) => `${firm}已準備就緒。`, demo: '用示範公司先看看', demoText: '一家虛構的公司，三年、兩萬位顧客的往來，處處標明為示範，一鍵即可清除。', demoAct: '填入示範公司', own: '匯入我的資料', ownText: '從 CSV 或 Excel 匯入顧客、訂單與聯絡紀錄，隨時可以復原。', ownAct: '選擇檔案', later: '稍後再說，先看今日' },
  },
  invitation: { title: (firm) => `加入${firm}`, text: (name, email) => `${name}，請為 ${email} 設定密碼。`, password: '密碼', again: '再輸入一次', differ: '兩次輸入不一致', act: '加入', done: '密碼已設定，請登入。', expired: '連結已失效', ask: '請邀請您的人重新寄送。' },
}

export default zh
