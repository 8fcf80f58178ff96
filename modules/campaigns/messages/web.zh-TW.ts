import type en from './web.en.ts'
import words from './zh-TW.ts'

const texts: typeof en = {
  ...words,
  listing: '、',
  measures: { revenue: '銷售額', margin: '毛利', conversion: '購買人數' },
  toWhom: { all: '全部對象', 'not-opened': '沒開啟的', 'not-clicked': '沒點擊的', 'not-bought': '沒購買的' },
  metrics: { opened: '開啟', clicked: '點擊', bought: '購買' },
  channels: { email: '電子郵件', sms: '簡訊', chat: '線上客服', wechat: '微信', wecom: '企業微信', line: 'LINE', push: '網頁推播', post: '信函', 'by-hand': '人工' },
  save: '儲存', saved: '已儲存', unsaved: '尚未儲存', remove: '刪除', needed: '請填寫', parties: (n) => `${n} 位`, more: '顯示更多', none: '—',
  calendar: { countingCollisions: '正在比較各活動的對象…', title: '活動行事曆', note: '什麼時候、聯絡哪些顧客', before: '上個月', next: '下個月', today: '本月', empty: '本月沒有安排', label: (month) => `${month} 的傳送安排`, collisions: '對象重疊', collisionsNote: '三天之內聯絡同一批顧客', noCollisions: '本月沒有活動在三天之內聯絡同一批顧客。', shared: (n, a, b) => `${a} 與 ${b}：${n} 位顧客重疊`, wave: (n) => `第 ${n} 波`, weekdays: ['一', '二', '三', '四', '五', '六', '日'] },
  list: { title: '行銷活動', create: '新增活動', make: '新增', name: '名稱', goal: '要達成什麼？', goalHint: '例如：讓半年沒買的老顧客回來', state: '狀態', when: '開始', size: '對象', owner: '負責人', budget: '預算', empty: '還沒有活動', emptyText: '先說清要達成什麼、用什麼衡量，再定對象和內容，並留出一部分顧客不聯絡，用來對照成效。' },
  parts: { plan: '計畫', audience: '對象', content: '內容', check: '檢查', run: '執行', result: '成效' },
  acts: { ask: '送出簽核', start: '核准並開始', withdraw: '退回草稿', approve: '核准', decline: '駁回', pause: '暫停', resume: '繼續', stop: '停止', done: '已變更', stopTitle: '停止這個活動？', stopText: '還沒寄出的訊息會全部撤下，停止後不能再啟動。' },
  plan: { purposeAsked: '只寄給同意過的顧客', purposeAssumed: '沒有拒絕的顧客都會收到，不能用來做廣告', purposes: { marketing: '行銷', service: '服務', research: '調查' }, goal: '目標', measure: '衡量指標', measureNote: '與留作對照的顧客相比', target: '目標值', budget: '預算', costs: '計畫費用', what: '項目', amount: '金額', addCost: '加一項費用', owner: '負責人', priority: '優先順序', priorityNote: '1 最先；同一顧客訊息過多時，9 最先讓路', purpose: '用途', starts: '開始', ends: '結束', follow: '每位顧客追蹤天數', total: '合計' },
  audience: {
    whole: '整個活動', waveDefinition: '這一波對所選區隔的顧客會怎樣：該管道的同意與地址、對照、已收到多少訊息。只寄給未回應者的波次，這裡是最多人數', segments: '區隔', segmentsHint: '在其中任一區隔裡的顧客', excluded: '排除', excludedHint: '在其中任一區隔裡的顧客不聯絡', late: '之後進入區隔的顧客也加入', holdout: '隨機留作對照的比例', holdoutNote: '不留對照，就無法知道活動帶來了什麼。', forecast: '觸及預測', count: '計算', counting: '計算中…', definition: '按現在開始活動計算：所選區隔的顧客會怎樣（同意、地址、對照、已收到多少訊息）。至少一波能到，即算可觸及', reached: '可以觸及', reason: '結果', notCounted: '還沒有計算', open: '先儲存，再計算', chart: (reached, all) => `${all} 位中可觸及 ${reached} 位`, later: (n) => `其中 ${n} 位在免打擾時段之後送達`, noSegment: '請先選區隔', makeSegment: '新增區隔',
  },
  reasons: { wish: '對方希望少收', excluded: '已排除', held: '留作對照', holdout: '公司長期對照組', 'no-address': '沒有地址', 'cap-day': '當天已達上限', 'cap-week': '本週已達上限', 'cap-month': '本月已達上限' },
  consent: (reason) => `同意：${({ denied: '已拒絕', withdrawn: '已撤回', expired: '已到期', pending: '未二次確認', paused: '暫停中', unknown: '從未徵得', 'no-purpose': '無此用途', 'hard-bounce': '地址不存在', complaint: '投訴過', legal: '法律要求', request: '對方要求', 'let-go': '我方已放手', 'soft-bounce': '多次退信', 'no-channel': '這個用途不用此管道' } as Record<string, string>)[reason] ?? reason}`,
  content: {
    wave: (n) => `第 ${n} 波`, addWave: '加一波', name: '名稱', due: '傳送時間', whichMedium: '選哪個管道？', channel: '管道', toWhom: '寄給', variant: (letter) => `版本 ${letter}`, addVariant: '加一個版本', template: '範本', ownWords: '自己寫', subject: '主旨', body: '內文', bodyHint: '{{name}}、{{offer.code}} 會換成每位顧客自己的', offer: '優惠', noOffer: '不帶優惠', delay: '延後（小時）',
    test: '先小範圍試，再把較好的版本寄給其餘顧客', metric: '看哪個更多', share: '試寄比例', base: '預計比例', lift: '值得發現的差異', hours: '最遲幾小時後決定', planned: (n, single) => `每個版本約需 ${n} 位顧客，這樣的差異才有八成把握被發現，期間隨時查看都不影響結論（只在最後看一次則需 ${single} 位）。`,
  },
  check: { counting: '計算中', look: '請檢視', title: '開始之前', ok: '就緒', missing: '還缺', audience: '已選對象', content: '每則訊息都有內容', start: '已定開始時間', holdout: '已留出對照', forecast: '已算過觸及', collisions: '同期沒有其他活動聯絡同一批顧客', seeds: '測試名單', seedsHint: '先收到每個版本的同事', send: (n) => `把第 ${n} 波寄給測試名單`, sent: (n) => `已寄出 ${n} 封`, approval: '簽核', amount: (amount) => `費用最多 ${amount}`, by: (name) => `${name}已核准`, asked: (name) => `${name}送出簽核` },
  run: { entering: '正在登記對象', treated: '聯絡', held: '留作對照', firm: '公司對照組', queued: '已交傳送', withheld: '已攔下', withoutOffer: '沒領到優惠', waveState: { waiting: '等待中', queueing: '正在交付傳送', testing: '試寄中', done: '已交傳送' }, winner: (letter, won) => `版本 ${letter} ${won ? '勝出' : '領先'}，已寄給其餘顧客`, problem: (what) => `活動停住了：${what}。系統每分鐘會再試。`, notBegun: '還沒有開始', begins: (when) => `${when} 開始`, delivery: '檢視每則訊息', label: '各波次' },
  result: {
    none: '還沒有結果', noneText: '訊息寄出後，系統每晚計算成效，也可以現在計算。', count: '現在計算', counting: '正在計算', report: '一頁報告', print: '列印', pdf: '下載 PDF', save: '記為發現', saved: '已記為發現', funnel: '訊息的結果', funnelDefinition: '按顧客計，每位一次：應寄、已寄、送達（已寄且未退回）、真人開啟、點擊、回覆，以及追蹤期內購買', steps: { asked: '應寄', sent: '已寄', delivered: '送達', opened: '開啟', clicked: '點擊', replied: '回覆', bought: '購買' }, step: '步驟', share: '占比', withheld: '攔下', bounced: '退回', complained: '投訴',
    truth: '帶來了什麼', truthDefinition: (days) => `聯絡的與隨機留下的顧客之差，按可觸及顧客平均，自加入起 ${days} 天；橫線為 95% 區間（Welch 法，過去消費能解釋的部分已扣除）`, outcome: '指標', treated: '聯絡的', control: '留下的', difference: '差異', interval: '95% 區間', inAll: '合計', sure: '確有差異', unsure: '可能是偶然', cuped: (shares) => `已扣除各人過去消費的影響，區間因此更窄；剩餘變異數：${shares}。`, mismatch: '兩組人數與抽籤比例不符，這個結果不可信。', mixed: (n) => `合併後同時在兩組的 ${n} 位顧客未計入`,
    money: '費用與回報', cost: '費用', planned: '計畫費用', messages: '訊息費用', offers: '已用優惠', roi: '投入回報率', payback: '回本時間', days: (n) => `${n} 天`, notYet: '尚未回本', anyway: '本來就會買', anywayNote: (n, all) => `${all} 位用了優惠的顧客中的 ${n} 位`, pulled: '之後少買的',
    attribution: '按歸因規則', attributionDefinition: '聯絡過的顧客的銷售額，按五種慣例分給下單前三十天內的所有行銷訊息；旁邊是與對照組比較的結果。規則分攤的是全部購買，包括本來就會發生的。', rules: { last: '末次接觸', first: '首次接觸', linear: '平均分配', 'time-decay': '越近越重', markov: '移除效應（馬可夫）', truth: '與對照組比較' }, rule: '規則', revenue: '銷售額',
    segments: '按區隔', segment: '區隔', waves: '按波次與版本', variant: '版本', sent: '已寄', did: '有回應', against: { held: '與本活動留下的顧客比較', firm: '本活動沒有留對照，與公司長期對照組比較' }, noControl: '沒有留下對照顧客，無法知道活動帶來了什麼。', asOf: (when) => `截至 ${when}`, whole: '已全部追蹤完', part: '仍在追蹤',
  },
  say: {
    brought: (what, value, low, high) => `${what}因此多了 ${value}（區間 ${low} 至 ${high}）。`, lost: (what, value, low, high) => `${what}反而少了 ${value}（區間 ${low} 至 ${high}）。`, nothing: (what, low, high) => `看不出對${what}有影響：差異在 ${low} 至 ${high} 之間，可能只是偶然。`,
    unread: '兩組人數與抽籤比例不符，表示有顧客被多加或漏掉，這個結果不可信。', untold: '沒有留下對照顧客，無法知道活動帶來了什麼。', paid: (roi, days) => `每投入一元，收回成本後還多賺 ${roi}${days ? `，${days}回本` : ''}。`, cost: (cost) => `沒有賺回 ${cost} 的費用。`, maybe: (low, high) => `是否賺回費用還不確定：回報率在 ${low} 至 ${high} 之間。`,
    anyway: (n, all) => `用了優惠的 ${all} 位顧客中，有 ${n} 位本來就會買。`, won: (label) => `「${label}」比其他版本成效好。`, best: (name) => `對「${name}」成效最好。`, over: (rule, times) => `若按「${rule}」計算，會把功勞誇大到實際的 ${times} 倍。`, early: '還有顧客沒有追蹤完，數字仍會變化。', claim: (name) => `${name}：`,
  },
  approval: { title: '活動簽核', back: '設定', note: '活動要花多少錢，由誰來核', free: '多少以內不用簽核', freeNote: '按預算，計畫費用更高時按計畫費用', upTo: (role) => `${role}最多可核`, own: '可以核准自己送出的活動', administrators: '管理員不受金額限制。' },
  learnings: { title: '以往活動的經驗', note: '已記為發現', same: '同一區隔' }, awaiting: { title: '等您簽核的活動', begins: (when) => `${when} 開始` },
  panel: { title: '行銷活動', none: '還沒有參加過活動', since: (day) => `${day}加入`, parts: { treated: '聯絡', held: '隨機留作對照，請不要另外補寄', firm: '在公司長期對照組，目前不做行銷聯絡' }, states: { queued: '待寄', handing: '傳送中', given: '傳送中', sent: '已寄', failed: '未送達', withheld: '已攔下', doubtful: '待核實', cancelled: '已撤下' }, opened: '已開啟', clicked: '已點擊', replied: '已回覆', more: '檢視全部' },
  people: { title: '顧客名單', empty: '沒有顧客', back: '行銷活動' },
}

export default texts
