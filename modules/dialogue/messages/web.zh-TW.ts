import type en from './web.en.ts'
import words from './zh-TW.ts'

const texts: typeof en = {
  ...words,
  needed: '請填寫', save: '儲存', saved: '已儲存', edit: '修改', more: '更多', all: '全部', none: '—', because: '理由',
  talk: {
    title: '對話', note: '各管道說過的話', open: '還沒了結的', nothing: '沒有未了的事。問了、答應了的，會留在這裡，直到了結。', us: '我們欠', party: '對方欠', since: (when) => `${when}起`, due: (day) => `${day}前`, late: '已逾期', answer: '去收件匣回覆', moreOpen: '只列出最急的。', inWork: '見「下一步」',
    kinds: { asked: '提問', said: '說過', promised: '承諾', agreed: '約定', open: '待辦' }, sides: { us: '我們', party: '對方' }, outcomes: { answered: '已答覆', kept: '已履行', broken: '沒做到', settled: '已了結', dropped: '已放下' },
    acts: { answered: '已答覆', kept: '已履行', broken: '沒做到', settled: '已了結', dropped: '放下', note: '記下回答' }, settled: '已了結', reopened: '已重新開啟', menu: (what) => `「${what}」的操作`,
    thread: '記得的話', noThread: '還沒有記下什麼。', noThreadText: '在這裡寫下來，或在來往、收件匣裡標記一句話。', earlier: '更早的', remember: '記一句', what: '說了什麼', kind: '類別', side: '誰說的', dueOn: '什麼時候之前', dueHint: '寫了日期的承諾會進待辦，到期提醒。', remembered: '已記下',
    mark: '標記一句話', markTitle: '標記一句話', markNote: '選一句，再選它是什麼。', marks: { 'asked-party': '對方問', 'said-party': '對方說', 'promised-party': '對方承諾', 'promised-us': '我們承諾', 'agreed-us': '約定', 'open-us': '待辦' }, marked: (kind) => `已標記為${kind}`,
  },
  ask: {
    next: '接下來問', none: '沒有要問的：想知道的都已知道或問過。', act: '問', title: '提問', wording: '這樣問', channel: '在哪裡問', anywhere: '不寫', spoken: '已經問了', write: '寫訊息問', asked: '已記下，不會再問', resting: (when) => `${when}才問過一個問題，不要問得太密。`, others: (n) => `還有 ${n} 個`,
    answer: '回答', answerTitle: '對方的回答', answered: '已記下', declined: '不願說', 'no-answer': '沒有回答', goesTo: (field) => `會填到「${field}」`, yes: '是', no: '否', insert: '問這個',
  },
  offer: {
    next: '接下來推薦', none: '眼下沒有特別合適的。', waiting: (n) => `${n} 項暫不推薦：剛提過，或 90 天內婉拒過。`, act: '已推薦', give: '發放', chance: (share) => `可能 ${share}`, expected: (money) => `預期 ${money}`, margin: (money) => `毛利 ${money}`, others: (n) => `還有 ${n} 項`, less: '收起', noted: '已記下，等對方答覆', gave: (code) => `已發放：${code}`, gaveNoCode: '已發放',
    definition: '預期＝成交可能 × 一筆的毛利；一年內婉拒過、或沒有可用管道的會降低。', note: '怎樣提的', title: (what) => `推薦${what}`,
  },
  need: {
    title: '顧客需求', add: '記一項需求', none: '還沒有記下需求。', noneText: '決定購買的、嘴上說的、將會有的、沒有說出口的。', proposals: (n) => `資料推斷 ${n} 項`, confirm: '確認', reject: '不是', confirmed: '已確認', rejected: '已否定，不會再提出', confidence: (share) => `把握 ${share}`, past: (n) => `已結束 ${n} 項`, hide: '收起',
    kind: '類別', kindHints: { key: '決定買不買的', surface: '嘴上說要的', forecast: '以後會要的', unspoken: '想要但沒說的' }, wording: '需要什麼', wordingHint: '只要無糖、無堅果的蛋糕', group: '產品類別', strength: '強度', strengths: ['', '1 很弱', '2 有一點', '3 明確', '4 強烈', '5 最要緊'], evidence: '怎麼知道的', evidenceKinds: { said: '對方說的', asked: '我們問的', inferred: '推斷的' }, evidenceText: '在哪裡、怎麼說的', state: '狀態', recorded: '已記下', saved: '已儲存',
    guide: '約定下一步', guideTitle: '下一步', guideStep: '接下來做什麼', guideDay: '什麼時候之前', guideOwner: '誰來做', guided: (step) => `下一步：${step}`, done: '已做', offered: '記下提供了什麼', offeredTitle: '提供了什麼', offeredText: '什麼產品、什麼價', accepted: '接受了', declined: '婉拒了', noAnswer: '沒回應', outcomes: { waiting: '等答覆', accepted: '已接受', declined: '已婉拒', 'no-answer': '沒回應' }, met: '已滿足', refused: '無法滿足', lapsed: '不再需要', reopen: '重新開啟', menu: (what) => `「${what}」的操作`, segment: '這個區隔的需求', ofSegmentNone: '還沒有為整個區隔記下需求。', addToSegment: '為區隔記一項需求', from: '出自哪次往來或訂單', fromHint: '選一筆，以後一點就能看到原話。', fromNone: '不選', order: '看訂單', contact: '看往來', addProof: '補充依據',
  },
  page: {
    title: '顧客需求', note: '顧客需要什麼、接下來問什麼、我們占多少', tabs: { register: '總覽', list: '需求清單', questions: '待問問題', shares: '顧客占有率' }, segment: '區隔', everyone: '全部顧客', themes: '依類別和產品的需求', definition: '您能看到的顧客中有此需求的人數，含待確認的；每位顧客每列只計一次。占比：占區隔成員，或占所有有需求的顧客。', theme: '需求', kind: '類別', parties: '顧客數', share: '占比', proposed: '待確認', metShare: '已滿足', offered: '已提供', accepted: '接受', revenue: '帶來收入', bar: (what, n) => `${what}：${n} 位顧客`,
    empty: '還沒有記下需求', emptyText: '在顧客頁面記下對方需要什麼；系統每晚也會依資料提出推斷，附上理由，由人確認。', mine: '我的顧客', states: { living: '進行中', proposed: '待確認', met: '已滿足', refused: '無法滿足', lapsed: '已過期' }, anyKind: '全部類別', party: '顧客', wording: '需要什麼', strength: '強度', state: '狀態', since: '記錄於', noMatch: '沒有符合條件的', clear: '顯示全部', toParties: '去顧客清單', toProposed: '看系統推測的需求',
  },
  question: {
    rest: '問過一個問題後，同一位顧客隔', restDays: '天再建議下一個。', restSaved: '已儲存', add: '新增問題', title: '問題', empty: '還沒有問題', emptyText: '寫下公司想知道什麼。不論哪個管道，每個問題對每位顧客只問一次；已經知道的不再問。', wording: '問題', fills: '回答填到', fillsNone: '只記住', own: '自訂欄位', facts: '基本資料', preferences: '喜好', needs: '需求', choices: '可選的回答，每行一個', channels: '在哪裡問', everywhere: '不限', priority: '優先程度', priorities: ['', '1 不急', '2 較低', '3 一般', '4 較高', '5 最先問'], segments: '問誰', everyone: '所有顧客', group: '產品類別', retire: '停用', revive: '重新啟用', retired: '已停用', active: '使用中', asked: '問過', answered: '已回答', rate: '回答率', languages: { 'zh-CN': '簡體中文', 'zh-TW': '繁體中文', en: '英文' }, oneLanguage: '寫一種語言即可，其餘自動沿用。',
  },
  share: {
    title: '顧客占有率', now: '我們占', total: '同類總花費', own: '近 12 個月在本公司', target: '目標', by: (day) => `${day}前`, gap: '距目標', owner: '負責人', set: '設目標', change: '改目標', end: '不再追蹤', ended: '已不再追蹤', unknown: '還沒有人填過對方在同類產品上的總花費，請在「價值」裡填寫。', estimated: '估計', known: '已知', said: (when, who) => `${when}${who ? `，${who}` : ''}`, targetShare: '目標占有率（%）', byDay: '什麼時候之前', note: '怎麼做', saved: '目標已設', history: '占有率與目標的變化', historyDefinition: '近 12 個月在本公司的淨額除以同類總花費，取每次有變化那天的數。', day: '日期', share: '占有率',
    empty: '還沒有追蹤的占有率', emptyText: '開啟一位顧客，填寫同類總花費，再設定我們要占多少。', customer: '顧客', offer: '最合適的推薦', estimate: '估計來源', unit: '部門', segment: '區隔', anyone: '不限', listDefinition: '近 12 個月在本公司的淨額 ÷ 顧客一年在同類產品上的總花費；差額是達到目標每年還要多買的金額。', asOf: (day) => `截至 ${day}`, expected: (money) => `預期 ${money}`,
  },
}

export default texts
