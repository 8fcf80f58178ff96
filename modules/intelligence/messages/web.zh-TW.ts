import judged from './judged.zh-TW.ts'
import type en from './web.en.ts'

const texts: typeof en = {
  value: {
    title: '價值', measure: { profit: '利潤', revenue: '淨額', predicted: '預計未來利潤', assets: '資產', composite: '綜合得分' }, measureHead: { profit: '利潤', revenue: '淨額', predicted: '預計未來利潤', assets: '資產' }, ofYear: (measure) => `近 12 個月${measure}`, customers: '顧客', averageOf: (measure) => `人均${measure}`, total: (measure) => `${measure}合計`, top20: (measure) => `前 20% 顧客占${measure}`, top1: (share) => `前 1% 占 ${share}`, gini: (g) => `吉尼 ${g}`,
    declining: '退化期顧客', decliningShare: (share) => `占顧客 ${share}`, perCustomer: '每位顧客', allParties: '全部顧客', byTier: '依價值排列', tellEntry: '檢視名單',
    say: (tier, share, value, measure) => [`${tier}層`, `占顧客 ${share}，帶來${measure} ${value}`], sayJoin: '；', sayEnd: '。', see: '檢視名單',
    empty: '還沒有成交的顧客', emptyText: '從檔案匯入訂單後，每位顧客的價值、購買節奏與所處階段會自動算出。', import: '匯入訂單', notRun: '已有訂單，第一次計算尚未完成。',
  },
  pyramid: {
    title: '顧客金字塔', note: (measure) => `顧客 · ${measure}`, definition: (measure, shares) => `成交過的顧客依${measure}（已扣退貨）由高到低排列，${shares}。超過分界一成才換層，不在邊界上來回跳動；有人工判斷者以人工判斷計。`,
    top: (share, name) => `前 ${share} 為${name}`, following: (share, name) => `其後 ${share} 為${name}`, tier: '層級', customers: '顧客數', customerShare: '占顧客', share: (measure) => `占${measure}`, average: '人均',
    unplaced: (n) => `另有 ${n} 位顧客未分層：成本未知，或在上次計算之後才成交。`, label: (n) => `${n} 位顧客依層級的金字塔`, mark: (tier, n, share, value) => `${tier}：${n} 位，占 ${share}，帶來 ${value}`,
  },
  abc: {
    title: '集中度', note: 'ABC · 依淨額', definition: (a, b) => `顧客依淨額由高到低累計：到 ${a} 為 A 類，到 ${b} 為 B 類，其餘為 C 類。吉尼係數 0 表示人人相等，1 表示全部來自一位顧客。`,
    class: '類別', customers: '顧客數', value: '淨額', customerShare: '占顧客', valueShare: '占淨額', ofCustomers: '顧客', ofValue: '淨額', label: '各 ABC 類占顧客與占淨額的比例', top: (share, part) => `前 ${share} 的顧客帶來 ${part}`,
  },
  rfm: {
    title: 'RFM', rules: { rank: '名次五分法', quantile: '分位數法' }, definition: {
      rank: 'R 為距最近一次購買的天數，F 為購買天數，M 為扣除退貨後的淨額，5 分最佳。名次五分法：依名次均分為五份，並列者取較佳的名次。',
      quantile: 'R 為距最近一次購買的天數，F 為購買天數，M 為扣除退貨後的淨額，5 分最佳。分位數法：以數值的第 20、40、60、80 百分位數為界。',
    },
    colour: { average: '人均淨額', customers: '顧客數' }, colourBy: '顏色', m: 'M', allM: '全部', mLabel: '選擇 M 分', r: 'R', f: 'F', customers: '顧客數', revenue: '淨額', average: '人均', cell: (r, f) => `R ${r} · F ${f}`, label: '顧客依近度與頻率的熱度圖', empty: '沒有這個分數的顧客', recent: 'R · 越靠右越近', frequent: 'F · 越靠上越頻繁',
  },
  flow: {
    title: '階段流動', from: (day, to) => `${day} → ${to}`, days: (n) => (n === 365 ? '一年' : `${n} 天`), since: '對比', definition: '兩個日期各生命週期階段的顧客數；階段由每位顧客自己的購買節奏判斷。前一日期尚未購買者列為「未成交」。歷史自第一次計算起累積。',
    before: (stage) => `當時：${stage}`, now: (stage) => `現在：${stage}`, fromHead: '當時', toHead: '現在', parties: '顧客數', change: '變化', label: (from, to) => `${from} 至 ${to} 顧客在生命週期各階段之間的流動`, move: (from, to) => `${from} → ${to}`, empty: '還沒有歷史；從第一次計算起逐日累積。',
  },
  cohorts: {
    title: '同期群', note: '依首次購買月份', lead: '同一個月首次購買的顧客，之後每個月還有多少人再來。', definition: '同期群為首次購買在該月的全部顧客，第 0 月即當月。每格為該月至少購買一次的顧客，百分比以同期群人數為分母。最近一個月尚未結束。',
    month: '首次購買', size: '顧客數', after: (n) => (n === 0 ? '當月' : `第 ${n} 月`), show: '顯示', as: { share: '留存率', count: '顧客數', revenue: '淨額' }, label: '同期群三角圖：首次購買之後各月再次購買的比例', all: '全部同期群', average: '平均', curve: '逐月留存', curveNote: '全部同期群合計', curveDefinition: '在存續時間夠長的同期群中，該月有購買的顧客所占比例。', empty: '還沒有同期群', years: '首次購買於', latest: '近 24 個月', everything: '全部',
    mark: (month, n, text) => `${month} 第 ${n} 月：${text}`,
  },
  run: {
    again: '重新計算', asked: '正在計算全部顧客的狀態', done: (n, changed) => `已計算 ${n} 位，其中 ${changed} 位有變化`, last: (when) => `${when}算完`, never: '尚未計算', waiting: (n) => `${n} 位待更新`, history: '計算紀錄', asOf: '截至', rule: 'RFM 評分法', measure: '重要性依據', parties: '往來方', changed: '有變化', took: '耗時', seconds: (n) => `${n} 秒`, model: '模型', finished: '完成時間', none: '還沒有', late: '尚未算完。計算會在背景繼續，請稍後再看。',
  },
  standing: {
    label: '關係狀態', stage: '生命週期', tier: '重要性', loyalty: '忠誠類別', rfm: 'RFM', value: '價值', none: '尚未算出', noneText: '有了第一筆訂單或聯絡，一分鐘內就會算出。',
    gap: (now, usual) => `間隔 ${now} 天，常態 ${usual} 天`, silent: (now) => `${now} 天前購買`, above: (share, measure) => `${measure}前 ${share}`, judged: '人工判斷', abc: (c) => `${c} 類`, purchases: (n) => `共 ${n} 次購買`, notScored: '不評分', profit: (m) => `利潤 ${m}`, outside: '未成交', lastYear: '近 12 個月',
    why: '依據', evidence: {
      none: '還沒有購買過。', once: (now, usual) => `${now} 天前購買過一次。本公司顧客通常隔 ${usual} 天再次購買。`,
      rhythm: (now, usual, n, span) => `間隔 ${now} 天，常態 ${usual} 天，${span}內共 ${n} 次購買。`, ratio: (r, line) => `已靜默的時間是常態間隔的 ${r} 倍；超過 ${line} 倍視為退化。`, slower: (x) => `近來的間隔拉長到以往的 ${x} 倍。`, quicker: (x) => `近來的間隔縮短到以往的 ${x}。`, years: (n) => `${n} 年`, months: (n) => `${n} 個月`, days: (n) => `${n} 天`,
      next: { 1: (n) => `第 ${n} 次購買進入形成期。`, 2: (n, days) => `購買滿 ${n} 次且首次購買滿 ${days} 天，進入穩定期。` }, tier: (share, measure) => `${measure}居全部顧客的前 ${share}。`, tierNone: '購買過的顧客才分層級。', tierRule: '層級與占比可在設定中調整。',
      loyalty: { 1: '還沒有購買過。', 2: '首次購買未滿一年，尚未形成節奏。', 3: '重複購買並保持節奏：靜默不超過兩個常態間隔。', 4: '首次購買已滿一年，目前沒有保持節奏。', 5: '兩年以上、至少八次購買，一直保持節奏。' },
      r: (now, score) => `最近一次購買在 ${now} 天前：R ${score} 分`, f: (n, score) => `購買 ${n} 天：F ${score} 分`, m: (money, score) => `扣除退貨後 ${money}：M ${score} 分`, rfmRule: (rule, day) => `${rule}，分界取自 ${day} 的計算。`, rfmNone: '不評分：沒有購買，或全部退貨。',
      value: (revenue) => `累計淨額 ${revenue}，退貨已扣除。`, profit: (profit) => `累計利潤 ${profit}。`, profitUnknown: '利潤未知：部分訂單沒有成本。', abc: (c) => ({ A: 'A 類：構成淨額的主要部分。', B: 'B 類：構成淨額的中間部分。', C: 'C 類：長尾。' })[c] ?? '',
    },
    words: '換一種說法', growth: '成長五階段', acquaintance: '相識五階段', computed: '計算結果', model: '模型', asOf: '截至', computedAt: '算出時間', history: '歷史', day: '自', noHistory: '至今沒有變化', openList: '檢視同階段的顧客',
    override: { act: '人工判斷', title: (what) => `人工判斷${what}`, value: '判斷為', reason: '理由', reasonHint: '寫明資料裡看不到的情況', until: '有效至', save: '儲存', cancel: '取消', saved: '已儲存人工判斷', note: '計算照常進行；到期後恢復顯示計算結果。', byLine: (by, when, until) => `${by}，${when}，有效至 ${until}`, end: '結束判斷', ended: '已恢復顯示計算結果', instead: (computed) => `計算結果：${computed}`, needed: '請填寫此項', someone: '同事' },
  },
  worth: { title: '價值', note: '近 12 個月', revenue: '淨額', profit: '利潤', months: '月份', total: '12 個月合計', all: '累計', first: '首次購買', last: '最近購買', definition: '依訂單日期計，已扣退貨，以本位幣表示。最近一個月尚未結束。', none: '近 12 個月沒有購買', label: (name) => `逐月${name}`, abc: 'ABC' },
  judged,
}

export default texts
