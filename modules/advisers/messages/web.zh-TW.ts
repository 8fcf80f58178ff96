import type en from './web.en.ts'

type P = Record<string, string | number>

const levels = ['', '入門', '熟練', '精通'] as const

const texts: typeof en = {
  levels, none: '—', save: '儲存', saved: '已儲存', back: '設定', needed: '請填寫此項', cancel: '取消', nobody: '無人負責', add: '新增', remove: '移除', all: '全部',
  stages: ['未成交', '考察期', '形成期', '穩定期', '退化期'], tiers: ['貴賓', '重要', '普通'],
  parts: { language: '語言', skills: '專長', area: '地區', load: '負荷', history: '過往', wishes: '顧客意願', results: '業績', type: '顧客類型', kinship: '親疏' },
  channels: { phone: '電話', wechat: '微信', wecom: '企業微信', sms: '簡訊', email: '電子郵件', visit: '到府', shop: '到店', video: '視訊' },
  kinds: { person: '個人', organisation: '單位', household: '家庭' },
  genders: { female: '女', male: '男' },
  reasons: { 'better-fit': '更合適', left: '離職', leave: '請假', 'customer-wish': '顧客要求', other: '其他', reassigned: '重新分配', undone: '復原' },
  states: { waiting: '排隊中', computing: '計算中', proposed: '方案待定', failed: '未算出', dropped: '未採用', accepting: '執行中', accepted: '已執行', undoing: '復原中', undone: '已復原' },
  list: {
    title: '顧問檔案', note: '每個人擅長什麼、接什麼顧客、能接多少，媒合以此為準。', name: '顧問', load: '負荷', parties: '顧客數', skills: '專長', languages: '語言', state: '狀態', noProfile: '未填檔案', empty: '還沒有成員。',
    taking: '可接新顧客', full: '暫不接新顧客', out: '不參與媒合', away: (until) => (until ? `請假至 ${until}` : '請假中'), of: (load, capacity) => `${load} / ${capacity}`, counted: (at) => `統計於 ${at}`, edit: '編輯檔案', handOver: '移交顧客', tabAdvisers: '顧問', tabRules: '權重',
  },
  own: { title: '我的顧問檔案', note: '填好後，系統會把適合您的顧客媒合給您。' },
  form: {
    title: (name) => `顧問檔案：${name}`, active: '參與媒合', takesNew: '接新顧客', capacity: '容量（工作量）', capacityHint: (usual) => `不填則用預設值 ${usual}`, skills: '專長', skillsHint: '產品類別或主題，與產品類別的寫法一致', languages: '語言', level: '程度', areas: '服務地區', areasHint: '縣市或地區，與地址寫法一致；按 Enter 新增',
    remote: '可遠端服務', channels: '溝通管道', channelsHint: '不選表示都可以', workingDays: '工作日', kinds: '顧客類別', tiers: '顧客層級', stages: '所處階段', anyHint: '不選表示不限', gender: '性別', genderHint: '僅在顧客提出要求時使用', leaveFrom: '請假開始', leaveTo: '請假結束', note: '備註', topic: '主題', days: ['', '一', '二', '三', '四', '五', '六', '日'],
    groups: { work: '工作', knows: '能力', takes: '接哪些顧客', leave: '請假' },
  },
  kin: {
    title: '迴避與優先', note: '親屬、原僱主、利益衝突等，媒合時會遵守。', empty: '沒有這類規則。', party: '顧客', rule: '規則', rules: { exclude: '須迴避', prefer: '宜優先' }, reason: '原因', noteField: '備註', add: '新增規則', added: '已新增', removed: '已移除',
    reasons: { relative: '親屬', friend: '朋友', 'former-employee': '曾任職', conflict: '利益衝突', other: '其他' },
  },
  rules: {
    title: '媒合權重', note: '每一項佔多少分量；填 0 表示不考慮。', effort: '每位顧客的工作量', effortNote: '不同層級的顧客佔用多少容量。', tier: (name) => name, noTier: '未分層', capacity: '預設容量', stability: '現任顧問加分', stabilityNote: '契合分。加得越多，換顧問的顧客越少。', points: '分',
    explain: { language: '會說顧客的語言', skills: '懂顧客買的和需要的', area: '同城或同縣市', load: '還有餘力', history: '過往聯絡、成交、滿意與客訴', wishes: '顧客提過的要求', results: '同類顧客在這位顧問手裡的表現', type: '接這類顧客' },
  },
  card: { title: '顧問', keeper: '負責顧問', nobody: '還沒有', show: '合適的顧問', since: (day) => `自 ${day}`, from: (name) => `前任：${name}`, handed: '交接說明', history: '歷次變更' },
  suit: {
    title: (name) => `適合${name}的顧問`, present: '現任', fit: '契合度', assign: '指派', assigned: (name) => `已由${name}負責`, why: '理由', channel: '最合適的管道', reason: '變更原因', note: '交接說明', empty: '還沒有顧問', emptyText: '先填寫負責顧客的同事的檔案，這裡就能排出合適的人。', toProfiles: '顧問檔案', noChannel: '沒有雙方都用的管道', barredTitle: '不能指派', points: (points, most) => `${points} / ${most} 分`,
    barred: { inactive: '不參與媒合', away: '請假中', 'takes-no-new': '暫不接新顧客', kinship: '須迴避', unwanted: '顧客不希望由其服務' },
  },
  because: {
    language: { unknown: () => '顧客語言未知', speaks: (p: P) => `會說${String(p.language)}（${levels[Number(p.level)] ?? ''}）`, not: (p: P) => `不會說${String(p.language)}` },
    skills: { unknown: () => '還沒有購買可以判斷', 'no-skills': () => '檔案裡沒填專長', knows: (p: P) => `熟悉${String(p.topics)}（${levels[Number(p.level)] ?? ''}）`, 'knows-needed': (p: P) => `熟悉顧客需要的${String(p.needed)}（${levels[Number(p.level)] ?? ''}）${p.topics ? `，也熟悉買過的${String(p.topics)}` : ''}`, need: () => '懂顧客需要的', not: (p: P) => `不熟悉${String(p.topics)}` },
    area: { unknown: () => '所在地未知', city: (p: P) => `同在${String(p.place)}`, region: (p: P) => `同在${String(p.place)}`, remote: (p: P) => `顧客在${String(p.place)}，可遠端服務`, far: (p: P) => `不負責${String(p.place)}` },
    load: { load: (p: P) => `負荷 ${String(p.load)} / ${String(p.capacity)}` },
    history: { none: () => '還沒有往來', history: (p: P) => `兩年內聯絡 ${String(p.contacts)} 次、成交 ${String(p.orders)} 筆`, complaints: (p: P) => `兩年內聯絡 ${String(p.contacts)} 次、成交 ${String(p.orders)} 筆、客訴 ${String(p.complaints)} 次` },
    wishes: { none: () => '顧客沒有提過要求', asked: () => '顧客點名要這位顧問', 'asked-other': () => '顧客點名要別的顧問', met: () => '符合顧客要求', 'not-met': () => '不符合顧客要求' },
    results: { none: () => '還沒有同類顧客', few: (p: P) => `${String(p.cases)} 位同類顧客留住 ${String(p.own)}%（平均 ${String(p.usual)}%）；樣本少，只作參考`, kept: (p: P) => `${String(p.cases)} 位同類顧客留住 ${String(p.own)}%（平均 ${String(p.usual)}%）`, closed: () => '已計入；數字僅主管可見' },
    type: { any: () => '各類顧客都接', takes: () => '接這類顧客', not: () => '主要接別類顧客' },
    kinship: { prefer: () => '宜由其負責' },
    channel: { wished: () => '顧客希望', answers: (p: P) => `${String(p.sent)} 則訊息回覆 ${String(p.answered)} 則`, comes: (p: P) => `主動來過 ${String(p.came)} 次`, reachable: () => '可聯絡且已同意' },
  },
  runs: {
    title: '顧問媒合', note: '一次為許多顧客算出最合適的顧問；您採納之前，什麼都不會變。', new: '新增媒合', name: '名稱', reason: '原因', state: '狀態', parties: '顧客數', moved: '換顧問', asked: '時間', by: '發起人', empty: '還沒有媒合過', emptyText: '選好顧客，系統會給每位顧客找最合適的顧問，又不讓誰超負荷。',
    from: (name) => `${name}的顧客移交`, profiles: '顧問檔案',
  },
  ask: {
    title: '新增媒合', handTitle: '移交顧客', origin: '哪些顧客', origins: { segment: '一個區隔', member: '某位顧問的全部顧客', filter: '依條件', chosen: '所選顧客' }, match: '找合適的顧問', chosen: (n) => `所選 ${n} 位顧客`, segment: '區隔', member: '誰的顧客', name: '名稱', reason: '原因', advisers: '分給誰', advisersHint: '不選表示所有參與媒合的顧問', stability: '現任顧問加分', note: '交接說明（對全部顧客）', until: '到哪天', start: '開始計算', matchOf: (what, day) => `${what} · ${day}`, handOf: (who) => `${who}的顧客`, filtered: '選定的顧客',
    nothing: '您採納方案之前，什麼都不會變。', leaving: '未辦的事和對話會一併移交；啟用策略劇本「您的新顧問」後，顧客會收到通知。',
  },
  run: {
    back: '顧問媒合', waiting: '排隊中…', computing: '正在計算最佳分配', accepting: '正在執行', undoing: '正在復原', failed: '無法算出方案。', accept: '採納', acceptTitle: (n) => `把 ${n} 位顧客交給新的顧問？`, acceptText: '未辦的事和對話會一併移交，每次變更都會通知策略劇本。30 天內可以復原。', drop: '不採用', dropped: '未採用', undo: '復原', undoText: '顧客回到原來的顧問手裡；其間又換過的除外。', begun: '已在背景執行',
    figures: { fit: '平均契合度', moved: '換顧問', nobody: '未排上', over: '超負荷的顧問' }, ways: { now: '維持現狀', greedy: '逐個挑選', proposal: '本方案' }, compare: '方案對比', way: '做法', best: '在現有容量下，沒有比算出的方案更好的分法。', bound: (points) => `在現有容量下，沒有別的分法能比算出的方案好出 ${points} 分以上。`, greedyNote: '「逐個挑選」：從最重要的顧客起，依次給還有餘力的最合適的顧問。', short: (needed, room) => `需要 ${needed}，容量只有 ${room}：排不上的顧客維持現狀。`, took: (s) => `花費 ${s} 秒`,
    loads: '每位顧問的負荷', loadsDefinition: '依顧客層級折算的工作量（見設定），含本次媒合之外的顧客；直線為容量', before: '現在', after: '方案', greedy: '逐個挑選', capacity: '容量', adviser: '顧問', customers: '顧客數', meanFit: '平均契合度',
    rows: '顧客', views: { moved: '換顧問', stays: '不變', nobody: '未排上', changed: '人工改過', all: '全部' }, party: '顧客', fromWhom: '現在', toWhom: '方案', fitNow: '現在契合度', fitThen: '方案契合度', effort: '工作量', hand: '人工改過', change: '更改', changeTitle: (name) => `由誰負責${name}？`, noteLabel: '交接說明', changed: '方案已更改', noRows: '這裡沒有顧客。', only: (name) => `只看方案給${name}的`, whole: '檢視全部', passed: (work, talks) => `一併移交 ${work} 件未辦的事、${talks} 個對話`, playbook: '告知顧客：策略劇本「您的新顧問」', why: '理由', moves: (n) => `已換 ${n} 位`,
  },
}

export default texts
