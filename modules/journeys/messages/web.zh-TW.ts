import type en from './web.en.ts'
import words from './zh-TW.ts'

export default {
  ...words,
  title: '觸點地圖', colon: '：', change: '修改', journeyName: '旅程', period: '期間', periods: { days30: '近 30 天', months3: '近 3 個月', months12: '近 12 個月', year: '今年' }, segment: '顧客', everyone: '全部', compare: '比較', compares: { none: '不比較', previous: '前一期', year: '去年同期', all: '全部顧客' }, withSegment: (name: string) => `區隔：${name}`,
  span: (from: string, to: string) => `${from} 至 ${to}`, people: (n: string) => `${n} 位`, withheld: '保密', hiddenNote: (n: string, few: string) => `有 ${n} 格未顯示：背後不到 ${few} 位，且其中有您無權檢視的顧客。`,
  asOfTime: (at) => `近期有大量顧客發生變動，路徑資料截至 ${at}`,
  wrong: '問題在哪裡', allWell: '這段期間沒有明顯問題。', showPeople: '看是誰', moreWrong: (n: number) => `還有 ${n} 項`,
  silent: (stage: string, days: number) => `「${stage}」後 ${days} 天內沒有人跟進`, dead: (stage: string, days: number) => `停在「${stage}」，沒有購買，已 ${days} 天以上沒有動靜`, loop: (stage: string) => `兩次以上回到「${stage}」，一直沒有購買`, missing: (owner: string, stage: string, channel: string, days: number) => `${owner}負責的「${stage}」${channel}接觸點，超過 ${days} 天沒有任何接觸`,
  map: '階段 × 管道', definition: '這段期間內旅程上的接觸點；沒有註明階段的，算在顧客當時所處的階段。繼續前進：之後到達了更後面的階段；所需天數取中位數。費用：有紀錄的依紀錄，沒有的依該管道每次接觸的費用。多人參與的接觸點，每人各計一次。紅框：有人負責，卻超過所定天數沒有接觸。',
  empty: '這段期間沒有路徑', emptyText: '記錄了這些顧客的訂單、通話與訊息後，這裡就會畫出他們走過的路。', allChannels: '全部管道', noChannel: '未註明管道', stage: '階段', channel: '管道',
  figure: '指標', figures: { parties: '顧客數', volume: '接觸點數', conversion: '繼續前進', days: '所需天數', cost: '費用', score: '感受減期望', deadEnds: '到此為止', loops: '來回打轉', silent: '沒有人跟進' }, expected: '期望', perceived: '感受', last: '最近一次', before: (v: string) => `比較：${v}`, daysOf: (n: string) => `${n} 天`, unknown: '—',
  owner: '負責人', nobody: '無人負責', quiet: '幾天沒有接觸算缺漏', save: '儲存', saved: '已儲存', cell: (stage: string, channel: string) => `${stage} · ${channel}`, now: '本期', beside: '比較',
  kinds: { all: '全部', onward: '繼續前進', stayed: '沒有前進', silent: '沒有人跟進', 'dead-end': '到此為止', loop: '來回打轉' }, none: '沒有', list: '在列表中開啟', more: '更多', touchpoints: (n: string) => `${n} 次接觸`,
  steering: '管道費用', steeringNote: '訂單歸於之前 30 天內最後一次接觸的管道。', steeringEmpty: '這段期間沒有接觸紀錄', contacts: '接觸次數', perContact: '每次接觸', orders: '帶來訂單', perOrder: '每張訂單', total: '費用', unled: (n: string) => `${n} 張訂單之前 30 天內沒有接觸。`, noCost: '未知', costHint: '費用未知的管道，可在「設定 › 傳送與信箱」中填寫每次接觸的費用。',
  shift: '試算：換管道', from: '把', share: '比例', of: '的接觸，從', to: '改到', saves: (moved: string, from: string, to: string, amount: string) => `${moved} 次${from}改為${to}：節省 ${amount}。`, costs: (moved: string, from: string, to: string, amount: string) => `${moved} 次${from}改為${to}：多花 ${amount}。`, shiftUnknown: '其中一個管道每次接觸的費用未知，無法試算。', assumption: '假設：接觸次數不變，每次費用依新管道目前的水準。', ordersIf: (n: string) => `如果換管道的顧客也像該管道其他顧客一樣下單：訂單 ${n} 張。是否如此，要試過才知道。`,
  incentives: '管道收費與獎勵', incentivesNote: '顧客使用某個通路要付或能得到什麼；其他系統可從介面讀取。', addIncentive: '新規則', noIncentives: '還沒有規則', effects: { fee: '收費', discount: '優惠', points: '點數' }, effect: '方式', amount: '數額', kind: '接觸類型', anyKind: '不限', validFrom: '開始', validTo: '截止', text: '告訴顧客的話', languages: { 'zh-CN': '简体中文', 'zh-TW': '繁體中文', en: 'English' }, remove: '刪除', removed: '已刪除', needed: '請填寫', open: '長期',
  draw: '新增旅程', edit: '修改旅程', name: '名稱', words: '包含哪些接觸點', drawHint: '各階段依先後排列；每個階段包含接觸點階段，或訂單、收款等類型。後面的數字：到達該階段後幾天內應有人跟進。', follow: '幾天內應有人跟進', addStage: '新增階段', up: '上移', down: '下移', drop: '移除', deleteJourney: '刪除旅程', stageWord: (name: string) => `階段：${name}`,
} satisfies typeof en
