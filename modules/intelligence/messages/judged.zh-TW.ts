import type en from './judged.en.ts'

const texts: typeof en = {
  rung: '關係階梯', grade: '關係等級', level: '關係水準', type: '忠誠類型', gradeLine: (grade) => `等級：${grade}`, typeLine: (type) => `${type}型忠誠`, typeUnknown: '忠誠原因未知',
  due: (day) => `${day} 應聯繫`, overdue: (day) => `${day} 起應聯繫`, every: (days) => `每 ${days} 天`, ofOwnAccord: '不主動聯繫',
  season: (day) => `每年固定季節購買，預計 ${day} 前再來；在此之前沒有購買屬正常。`, doubt: (sum, line) => `流失跡象合計 ${sum} 個常態間隔；超過 ${line} 進入退化期。`, leaves: (line) => `降到 ${line} 及以下才離開退化期，避免因小變動來回變化。`,
  parts: {
    silence: (v) => `靜默：${v} 個常態間隔`, alive: (v, share) => `模型認為仍是顧客的機率為 ${share}：${v}`, slowing: (v) => `購買間隔變長：${v}`, value: (v) => `今年購買額對比去年：${v}`,
    contact: (v) => `近半年聯繫對比前半年：${v}`, satisfaction: (v) => `滿意度：${v}`, complaints: (v) => `一年內有客訴：${v}`, contract: (v) => `合約在有效期內：${v}`, 'contract-over': () => '合約已到期且此後沒有購買：判定為退化',
  },
  tenure: (purchases, days) => `${days} 天內購買 ${purchases} 次。`, referrals: (n) => `推薦了 ${n} 位。`, reviews: (n) => `一年內評價 ${n} 次。`, activities: (n) => `一年內參加活動 ${n} 次。`,
  satisfaction: (c, n) => `滿意度 ${c}（感知與期望之比，一年內 ${n} 次評分）。`, noRating: '一年內沒有滿意度評分。', complaints: (n) => `一年內客訴 ${n} 次。`,
  contract: (day) => `合約有效至 ${day}。`, contractEnded: (day) => `合約已於 ${day} 到期。`, noEnd: '合約長期有效。', wallet: (share) => `錢包份額 ${share}。`, alone: '沒有其他可選的供應方。',
  rungRule: { 1: '還沒有購買過：潛在。', 2: '買過，但次數還不夠，或處於退化期：顧客。', 3: '多次重複購買：顧客。', 4: '成為顧客的時間夠長，且滿意、參與活動或忠誠：支持者。', 5: '推薦他人或公開評價：擁護者。', 6: '時間夠長，且有合約、錢包份額高或別無選擇：夥伴。' },
  gradeRule: { 0: '尚未購買，沒有等級。', 1: '熟知：等價往來。', 2: '朋友：成為顧客滿一年且沒有失望，彼此信任。', 3: '夥伴：有合約或已是夥伴，彼此承諾。' },
  typeRule: { 0: '購買不足三次或處於退化期，談不上忠誠的原因。', 1: '壟斷：沒有其他可選的供應方。', 2: '惰性：折扣與滿意度已知，但都不足以說明，也沒有規律。', 3: '價格：購買額中很大一部分有折扣。', 4: '獎勵：獎勵、優惠券或積分留住了顧客。', 5: '習慣：購買間隔很有規律。', 6: '態度：評價高於期望，並且推薦、評價或參與。', 7: '未知：缺少資料。' },
  discountShare: (share) => `一年內購買額的 ${share} 有折扣。`, rewards: (n) => `一年內獎勵 ${n} 次。`, spread: (share) => `購買間隔的離散程度為均值的 ${share}。`, missing: { discounts: '公司沒有紀錄折扣。', satisfaction: '沒有滿意度評分。' },
  levelRule: { 'customers-margin': (times) => `每年貢獻為平均值的 ${times} 倍；與同檔顧客的數量一起決定水準（設定 → 聯繫策略）。`, 'loyalty-sales': (times) => `由忠誠類別與每年銷售額（平均值的 ${times} 倍）決定（設定 → 聯繫策略）。` }, levelNone: '購買過的顧客才有關係水準。',
  policy: { title: '聯繫策略', who: '由誰', owner: '負責人', channel: '管道', every: '頻次', last: '最近聯繫', due: '應聯繫', bonds: '聯結', bond: { financial: '財務', social: '社交', structural: '結構' }, none: '無', purpose: '目的', days: (n) => `每 ${n} 天`, off: '這一水準沒有啟用聯繫策略。' },
  today: { due: (level) => `應聯繫 · ${level}`, last: (day, every) => `最近聯繫 ${day}，每 ${every} 天一次。`, never: (every) => `還沒有聯繫紀錄，每 ${every} 天一次。` },
  other: '其他依據', openRung: '檢視同一階梯的顧客', openLevel: '檢視同一水準的顧客',
  ladder: {
    title: '關係階梯', note: '人數與貢獻', definition: '潛在：未購買。買家：買過。顧客：多次重複購買。支持者：滿意、參與或忠誠。擁護者：推薦或評價。夥伴：長期結合。處於退化期的回到買家一級。界線見「設定 → 判斷規則」。',
    parties: '人數', value: (measure) => `貢獻${measure}`, declining: '退化期', label: '各級階梯的人數', grades: '等級', levels: '水準', types: '忠誠類型', grade: '關係等級', gradeDefinition: '熟知：等價往來。朋友：信任。夥伴：承諾。', typeDefinition: '購買三次以上的顧客為什麼留下，依明示的規則由現有資料判斷；缺少資料的列為未知。', levelDefinition: '依公司的矩陣：顧客數 × 貢獻，或忠誠 × 銷售額。每一水準有各自的聯繫策略。', share: '占比',
    flow: '階梯上的變化', flowDefinition: '兩個日期各級階梯的人數。歷史自第一次計算起累積。', mark: (name, n, value) => `${name}：${n} 位，${value}`,
  },
  moves: { title: '分值變動', definition: '兩個日期各分值的顧客數，取自歷史。前一日期尚未購買的列為不評分。', by: '分值', notScored: '不評分', up: (n) => `${n} 位上升`, down: (n) => `${n} 位下降`, score: (c) => `${c} 分`, label: (by, from, to) => `${from} 至 ${to} 顧客在各 ${by} 分之間的變動`, pageTitle: 'RFM', lead: '顧客買得多近、多勤、多少，以及誰變了。' },
  stages: { title: '階段與階梯', lead: '關係處在哪裡，怎樣變化，我們怎樣對待。' },
  strategies: { carryOut: '落實', title: '各階段的策略', note: '括號內為目前適用的人數', add: '新增', edit: '修改', remove: '刪除', removed: '已刪除', name: '名稱', steps: '做什麼', where: '適用於', active: '啟用', off: '未啟用', save: '儲存', saved: '已儲存', count: (n) => `目前 ${n} 位`, none: '還沒有寫下策略', vocabulary: { stage: '生命週期', growth: '成長階段', acquaintance: '相識階段', rung: '關係階梯' }, how: '點「落實」，就成為由系統執行的策略腳本。' },
  growth: {
    title: '成長矩陣', lead: '一年內新老顧客與新老產品的四個組合。', definition: '首次購買在截至上次計算的一年之內為新顧客；首次售出在這一年之內為新產品。兩者都買的顧客在兩格各計一次。金額已扣退貨。',
    customers: '顧客數', money: '淨額', before: '前一年', known: '現有產品', fresh: '新產品', old: '現有顧客', young: '新顧客', plan: '計畫', noPlan: '還沒有計畫', write: '寫下計畫', change: '修改', owner: '負責人', review: '複查日', save: '儲存', saved: '已儲存計畫',
    label: '新老顧客與新老產品各組合的顧客數與淨額', moves: '變動', movesDefinition: '前一年在某格、今年在某格的顧客；同一顧客可在兩格。', from: '前一年', to: '今年', combinations: '組合', referred: '現有顧客推薦來的新顧客', widened: '新老產品都買的現有顧客', see: '檢視名單', empty: '兩年內沒有購買', change1: (d) => `比前一年 ${d}`,
  },
  credit: {
    title: '信用與風險', lead: '誰欠多少、欠了多久、在什麼額度之內。', definition: '未付款：已下單而未付清的訂單。逾期：超過該顧客（否則公司）的付款期限。額度在往來對象資料中。', unpaid: '未付款', overdue: '逾期', since: '最早', days: (n) => `${n} 天`, limit: '額度', room: '剩餘', rating: '等級', hold: '接單', party: '往來對象', parties: '欠款顧客',
    overLimit: '超出額度', held: '受限', all: '全部', which: '顯示', none: '沒有欠款', terms: '付款期限', termsDays: (n) => `${n} 天`, firmTerms: '公司統一', own: '單獨約定', edit: '修改付款期限與限制', panel: '信用', save: '儲存', saved: '已儲存', reason: '理由', note: '說明', noneOwed: '沒有欠款。', more: '更多',
    holds: { none: '正常', prepay: '先付款後出貨', 'no-orders': '暫停接單' }, reasons: { overdue: '逾期付款', insolvency: '無力清償', breach: '違約', fraud: '查實的詐欺', 'court-order': '法院裁定' }, lawful: '只有其行為可以作為理由，身分不可以。', needed: '請選擇理由', exposureOf: '未付款占額度',
    warnings: { 'over-limit': (room) => `加上這張訂單將超出信用額度，剩餘 ${room}。`, overdue: (amount, days) => `已有 ${amount} 逾期，最早逾期 ${days} 天。`, prepay: () => '這位往來對象須先付款後出貨。', 'no-orders': () => '這位往來對象目前暫停接單。' },
  },
  policies: {
    carryOut: '落實',
    title: '聯繫策略', lead: '各關係水準怎樣維護。到期的聯繫會出現在負責人的「今日」。', level: '水準', who: '由誰', owner: '負責人', member: '指定成員', memberLabel: '成員', channel: '管道', every: '每', days: '天', purpose: '目的', bonds: '使用的聯結', active: '啟用', save: '儲存', saved: '已儲存策略', none: '不主動聯繫', edit: '修改', anyChannel: '不限',
    grid: '水準的確定', rule: '規則', rules: { 'customers-margin': '顧客數 × 貢獻', 'loyalty-sales': '忠誠 × 銷售額' }, rows: { 'customers-margin': ['顧客少', '顧客數中等', '顧客多'], 'loyalty-sales': ['潛在或新', '經常或老', '忠誠'] }, columns: { 'customers-margin': ['貢獻低', '貢獻中等', '貢獻高'], 'loyalty-sales': ['銷售額低', '銷售額中等', '銷售額高'] },
    lines: '界線', margin: '每年貢獻，為平均值的倍數', sales: '每年銷售額，為平均值的倍數', count: '同檔顧客數', next: '下次計算起生效。',
  },
  rules: {
    title: '判斷規則', lead: '判斷關係的各條界線，下次計算起生效。', stages: '生命週期', declineFrom: '超過多少常態間隔進入退化', declineUntil: '降到多少離開', buildUpPurchases: '形成期：購買次數', stablePurchases: '穩定期：購買次數', stableTenure: '且首購滿天數',
    ladder: '階梯與等級', clientPurchases: '顧客：購買次數', supporterTenure: '支持者：滿天數', advocateSigns: '擁護者：推薦與評價次數', partnerTenure: '夥伴：滿天數', partnerWallet: '或錢包份額', friendTenure: '朋友：滿天數', types: '忠誠類型', priceShare: '價格：有折扣的購買額占比', incentiveRewards: '獎勵：一年獎勵次數', attitudeSatisfaction: '態度：滿意度不低於', habitSpread: '習慣：間隔離散不超過', habitPurchases: '習慣：購買次數',
    sources: '依據的來源', complaints: '屬於客訴的接觸點類型', reviews: '屬於評價', rewards: '屬於獎勵', referrals: '屬於推薦的關係', contracts: '屬於合約的關係', contractField: '合約到期的自訂欄位', alternativesField: '有無其他選擇的自訂欄位', terms: '訂單多少天後算逾期', credit: '信用', save: '儲存', bad: '這些界線互相矛盾',
  },
  cycles: {
    title: '價值管理', lead: '逐層進行：蒐集資訊、分析、區別對待、創造價值。', start: '開始一輪', layer: '層級', name: '名稱', owner: '負責人', dueOn: '完成日', begin: '開始', begun: '已開始，第一步已成為負責人的待辦', none: '還沒有開始', noneText: '選擇金字塔的一層，確定由誰負責。', step: { information: '價值資訊', analysis: '價值分析', treatment: '區別對待', created: '創造價值', ended: '已結束' },
    hints: { information: '對他們的價值與期望知道多少，還缺什麼？', analysis: '數字說明什麼？誰低於或高於應有的水準？', treatment: '從現在起怎樣對待，需要多少投入？', created: '對顧客、對公司帶來了什麼？' }, before: '開始時', now: '現在', ended: '結束時', customers: '顧客數', value: (measure) => `貢獻${measure}`, each: '平均每位', change: '變化', next: (step) => `進入：${step}`, save: '儲存', saved: '已儲存', end: '結束這一輪', endedNote: '已結束', open: (n) => `${n} 項待辦`, by: (day) => `${day} 前`, needed: '請先寫下結果',
  },
}
export default texts
