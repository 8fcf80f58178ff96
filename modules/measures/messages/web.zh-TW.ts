import type en from './web.en.ts'

const texts: typeof en = {
  title: '自助分析', lead: '選指標、選維度、比期間；每個數字都能點開，看到背後是誰。',
  builder: {
    measures: '指標', measuresHint: '想看什麼數', rows: '列', columns: '欄', none: '不細分', grain: (name) => `${name}的單位`, grains: { day: '按日', week: '按週', month: '按月', quarter: '按季', year: '按年' }, top: (name) => `${name}取多少`, topOf: (n) => `前 ${n} 名`, all: '前 100 名',
    period: '期間', compare: '比較', compares: { none: '不比較', previous: '上一段期間', year: '去年同期' }, mart: '資料市集', allData: '全部資料', parties: '往來對象', only: '只看', time: '時間', not: '除去', from: '從', to: '到', swap: '列欄互換', again: '重新開始',
    periods: { all: '全部期間', month: '本月', lastMonth: '上月', quarter: '本季', months3: '近 3 個月', months12: '近 12 個月', months24: '近 24 個月', year: '今年', days30: '近 30 天', own: '自訂' },
  },
  result: {
    pictures: { table: '表格', line: '折線', bar: '長條', stacked: '堆疊', heat: '熱圖' }, picture: '圖形', total: '合計', subtotal: '小計', before: (text) => `比較 ${text}`, was: (text) => `比較期 ${text}`, hidden: '保密', hiddenNote: (n, few) => `有 ${n} 個數字不予顯示：背後的往來對象不足 ${few} 位，其中有您無權檢視的。`, money: (currency) => `金額單位：${currency}`,
    empty: '這段期間沒有資料', emptyText: '換長一些的期間，或移除一個條件。', open: (what) => `${what}：看背後是誰`, sort: (name) => `依${name}排序`, more: (n) => `顯示全部 ${n} 列`, some: (n) => `圖中為前 ${n} 項，表格裡是全部。`, period: (from, to) => `${from} 至 ${to}`, oneUnit: '圖中只畫單位相同的指標。',
    defined: (name, text) => `${name}：${text}`, cells: '數字',
  },
  behind: { title: (what) => `背後是誰：${what}`, total: (n) => `${n} 位往來對象`, list: '在清單中開啟', segment: '建為細分', only: '只分析這些', more: '更多', none: '沒有您可以檢視的往來對象', note: '份額大的在前。' },
  saved: { open: '已儲存', save: '儲存', saveAs: '另存', change: '儲存變更', name: '名稱', shared: '分享給所有人', sharedNote: '每個人只看到自己有權看的數字。', done: '已儲存', removed: '已刪除', remove: '刪除', by: (name) => `${name}分享`, none: '還沒有儲存的分析', link: '複製連結', copied: '連結已複製', needed: '請填寫' },
  file: { export: '匯出', name: '分析' },
  schedule: {
    act: '定時寄送', title: '定時郵件', every: '頻率', everys: { day: '每天', week: '每週', month: '每月' }, on: '哪一天', weekdays: ['週一', '週二', '週三', '週四', '週五', '週六', '週日'], dayOf: (n) => `${n} 日`, at: '幾點（公司時間）', to: '收件人', save: '定時寄送', saved: '將按時寄送', end: '停止寄送', ended: '已停止寄送',
    next: (when) => `下次 ${when}`, last: (when, n) => `上次 ${when}，共寄出 ${n} 封`, noServer: '還沒有設定郵件伺服器（SMTP_URL），郵件寄不出去。', note: '每位收件人只收到自己有權看的數字：內文是表格，附件是檔案。', problems: { 'no-server': '上次沒有寄出：沒有設定郵件伺服器。', 'not-allowed': '上次沒有寄出：您已無權定時寄送。', failed: '上次有人沒有收到。' },
  },
  catalogue: { title: '指標目錄', lead: '每個指標只有一個定義，圖表、細分、發現和介面用的都是它。', act: '全部指標', search: '尋找指標', unit: '單位', units: { money: '金額', count: '個數', days: '天', ratio: '比率', score: '數值' }, rows: '從什麼數出', adds: '可否相加', additive: { yes: '可以', 'over-parties': '往來對象之間可以，期間之間不可以', no: '不可以：每個合計重新計算' }, over: (a, b) => `${a} ÷ ${b}`, state: '現在的狀態', splits: '可細分', used: '用在', ask: '用它分析', back: '自助分析', none: '沒有這個指標' },
  start: {
    title: '從一個問題開始', text: '開啟之後都可以再改。',
    sales: '每個月賣了多少，和去年比怎麼樣？', tiers: '各層顧客各帶來多少？', products: '什麼產品賣得好，有多少人買？', channels: '各個通路誰強誰弱？', contacts: '我們在聯繫誰，用什麼方式？', decline: '顧客是多了還是少了？',
  },
}
export default texts
