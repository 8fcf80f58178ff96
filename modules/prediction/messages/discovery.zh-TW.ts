import type en from './discovery.en.ts'

const texts: typeof en = {
  kinds: { cross: '交叉銷售', up: '升級銷售', again: '再次購買' },
  products: {
    title: '產品', lead: '什麼和什麼一起買、向誰推薦什麼、顧客何時再來。每晚重新計算。', empty: '還沒有賣出過產品', emptyText: '推薦需要帶產品的訂單。從檔案匯入後，當晚即可算出。', import: '匯入訂單',
    table: { title: '向誰推薦什麼', note: '依人數', product: '產品', category: '類別', price: '價格', offered: '推薦給', buyers: '已購顧客', again: '回購', every: (days) => `約 ${days} 天一次`, once: '買一次', why: '名單與理由', whyOf: (name) => `向誰推薦「${name}」及理由`, definition: '每位顧客最多推薦五個產品：先是用完該再買的，再依所採用的方法排序。顧客已有的和停售的不推薦。' },
    offers: { title: (name) => `向這些顧客推薦「${name}」`, more: '顯示更多', none: '沒有顧客' },
    rules: { title: '一起購買', order: '同一訂單', customer: '同一顧客', level: '統計口徑', definition: (baskets) => `共 ${baskets} 個購物籃。提升度：是偶然情況的多少倍。規則至少出現在 20 個購物籃中，且經費雪精確檢定（依全部規則校正）不是偶然。每列背後的名單是買過左邊、還沒買右邊的顧客。`, left: '買了', right: '也買', count: '購物籃', confidence: '占比', lift: '提升度', mark: (left, right, share, lift) => `${left} → ${right}：${share}，提升度 ${lift}`, node: (name) => `買過${name}的顧客`, empty: '沒有超出偶然的搭配', label: '一起購買的產品連成的網' },
    quality: { title: '推薦準不準', definition: (n, day) => `以 ${day} 之前的購買產生推薦，對照 ${n} 位顧客此後新買的產品。命中：前五個推薦至少買了一個。`, method: '方法', recall: '召回率', hit: '命中顧客', coverage: '涵蓋產品', chosen: '採用', empty: '尚未評估', label: '各方法命中的顧客比例' },
    arrivals: { title: '誰該何時再來', definition: '依據每位顧客自己的間隔；次數少的向全體靠攏，並計入季節。假定顧客還會再來。逾期：十次間隔中有九次應已結束。', week: (from, to) => `${from} 至 ${to}`, weekHead: '週', parties: '顧客數', overdue: (n) => `${n} 位已逾期`, later: (n) => `${n} 位在此之後`, overdueRow: '已逾期', laterRow: '更晚', label: '各週預計再來的顧客數', season: '季節', none: '還沒有顧客買過兩次' },
  },
  clusters: {
    title: '顧客群', heading: '群', lead: (n, k) => `${n} 位顧客分為 ${k} 群`, empty: '還沒有顧客群', emptyText: '滿一百位顧客後，夜間計算會自動聚類。', again: '重新聚類', find: '開始聚類', asked: '正在聚類', late: '比平時久。完成後本頁會顯示。',
    group: (n) => `第 ${n} 群`, heat: { title: '各群的特點', definition: '數值是與全體平均相差的標準差：+1 約高於六分之五的顧客。金額與次數依倍數比較。點開一列可看該群顧客。', label: '各群與各項特徵', mean: '群內平均', all: '全體', mark: (group, feature, apart, mean) => `${group}，${feature}：${apart}（${mean}）` },
    plane: { title: '各群的位置', definition: (share) => `橫縱為顧客差別最大的兩個方向，合計反映 ${share} 的差別。大點為各群，大小表示人數；小點為部分顧客。`, label: '各群在兩個主要方向上的位置', x: '第一方向', y: '第二方向', mark: (group, name, n) => `${group}：${name}，${n} 位顧客` },
    tried: { title: '分幾群合適', definition: '穩定性：在兩半顧客上各自聚類，結果的一致程度（1 為完全一致）。輪廓係數：顧客與本群的貼合程度（最好為 1）。建議的群數是穩定性 0.75 以上者中最貼合的。', k: '群數', silhouette: '輪廓係數', stability: '穩定性', suggested: '建議', used: '採用', label: '各群數的穩定性與輪廓係數' },
    list: { title: '顧客群一覽', name: '名稱', customers: '顧客數', share: '占比', segment: '存為區隔', open: '顧客' },
    dialog: { title: '重新聚類', by: '依據哪些特徵', k: '分幾群', auto: '取最合適的群數', start: '開始', least: '至少選兩項特徵。' },
  },
  alike: {
    title: '誰和他們相似', text: '描述一批顧客，找出與他們最相似、但不在其中的顧客。', ask: '開始尋找', name: '名稱', nameHint: '像貴賓的顧客', filter: '顧客條件', none: '還沒有尋找過', waiting: '正在計算', failed: '沒有算成', refused: '人數太少：條件內外各需至少 20 位顧客。', asked: '提出', worth: (lift, auc) => `最相似的十分之一中，符合條件者是隨機的 ${lift} 倍（AUC ${auc}）。`, poor: '他們與其他顧客幾乎分不開：名單不宜採信。', telling: '他們的特點', party: '顧客', likeness: '相似度', why: '相似之處', more: '顯示更多', drop: '移除', members: (n, others) => `${n} 位顧客，與其餘 ${others} 位對比`, definition: '邏輯迴歸；提升樹明顯更好時用提升樹；效果在未參與學習的四分之一顧客上檢驗。條件裡不要寫名單不應照搬的內容。', by: { logit: '邏輯迴歸', trees: '提升樹' },
  },
  signals: {
    title: '異常與前兆', lead: '誰和自己的習慣不同，什麼事常出現在什麼之前，一次行動帶來了什麼。',
    anomalies: { title: '與習慣不符', list: '查看名單', note: '最新在前', kinds: { silence: '突然沉默', returns: '突然退貨', purchases: '突然多買', service: '突然多次找客服' }, all: '全部', party: '顧客', since: '發現於', what: '情況', stake: '近 12 個月', none: '沒有異常的顧客', noneText: '每晚把每位顧客與其自身的習慣對照。', definition: '與顧客自己的習慣對照；資料少的向全體靠攏。界線依錯誤發現率劃定：名單中約二十分之一屬於偶然。', more: '顯示更多', filter: '種類' },
    triggers: { title: '什麼常在之前發生', targets: { 'first-order': '首次下單', upgrade: '升級', leaving: '流失' }, target: '之後發生', about: { 'first-order': '首次下單：往來對象的第一次購買。', upgrade: '升級：已有兩次以上購買，首次出現比以往最大一筆再多一半的訂單。', leaving: '流失：依該顧客的節奏，十次間隔有九次應已結束的那一天。' }, definition: (days, about) => `${about}此類接觸點之後 ${days} 天內發生的比例與 95% 區間；直線為任意一天之後的比例。期間內重複的只計一次；實心者在全部種類中經校正後不是偶然。先後不等於因果：可先在部分顧客上試，並留對照。`, kind: '接觸點', n: '次數', share: '之後發生', interval: '95% 區間', base: '任意一天', lift: '倍數', believed: '超出偶然', yes: '是', no: '否', empty: '還看不出什麼', emptyText: '每種接觸點至少需要三十次，且之後有足夠時間觀察。', label: '各類接觸點之後發生的比例', mark: (kind, share, lift) => `${kind}：${share}，${lift} 倍`, open: '近期發生過此事的顧客' },
  },
  experiments: {
    title: '行動帶來了什麼', text: '隨機分成兩組，其中一組接受行動：看訂單有何不同。用標籤或其他條件指定兩組。', ask: '評估', name: '名稱', nameHint: '春茶簡訊', treated: '行動組', control: '對照組', from: '自', to: '至', share: '計畫的行動組占比', none: '還沒有評估過', waiting: '正在計算', failed: '沒有算成', drop: '移除', needed: '請指定兩組並填寫觀察期。',
    ratio: { ok: '兩組人數與計畫相符。', bad: '兩組人數與計畫不符：有顧客被漏掉或多出，結果不能採信。' }, overlap: (n) => `${n} 位同時在兩組中，已排除。`, measure: '指標', treatedHead: '行動組', controlHead: '對照組', difference: '差異', interval: '95% 區間', bought: '購買比例', spent: '人均金額', adjusted: '人均金額（扣除以往，CUPED）', clear: '明確', unclear: '與偶然分不開', left: (share) => `以往的購買可解釋一部分，剩餘變異數為 ${share}。`,
    moved: { title: '打動了誰', definition: (n) => `在一半人上學習，在另一半的 ${n} 位上檢驗（兩個邏輯迴歸模型，T-learner）：若只對排在前面的人採取行動，會多帶來多少購買者。直線為隨機選擇。`, share: '行動比例', gain: '多帶來的購買者', random: '隨機', fifth: '五等分', predicted: '預測', actual: '實際', label: 'Qini 曲線', none: '看不出打動了誰：某一組的購買者太少。' }, customers: (n) => `${n} 位`,
  },
  panel: { title: '下一個最合適的產品', wallet: (share, rest, estimated) => `同類支出的 ${share} 在我們這裡${estimated ? '（估計）' : ''}，每年還有 ${rest} 花在別處。`, due: (day) => `${day} 前後`, expected: (day, early, late) => `預計 ${day} 前後再來（${early} 至 ${late}）`, overdue: (day) => `原本預計 ${day} 前後再來，已靜默得比十次中的九次都久`, rests: (n) => `依據其 ${n} 次間隔`, restsFirm: '依據全體顧客的節奏', all: '全部推薦', asOf: '截至', method: '方法', base: '全部顧客' },
  today: { silence: '突然沉默', returns: '突然退貨', purchases: '突然多買', service: '突然多次找客服' },
}
export default texts
