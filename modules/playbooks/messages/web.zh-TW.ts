import type en from './web.en.ts'
import editor from './editor.zh-TW.ts'
import words from './zh-TW.ts'

const texts: typeof en = {
  ...words, editor,
  states: { draft: '草稿', active: '啟用', paused: '暫停', draining: '只出不進', retired: '停用' },
  groups: { retention: '留存', stage: '階段策略', level: '關係水準', recovery: '挽回', referral: '推薦', process: '標準流程' },
  list: {
    title: '策略劇本', mine: '我們的劇本', library: '策略庫', empty: '還沒有劇本', emptyText: '從策略庫取一個：每個都寫明什麼時候用，並與不參與的顧客對照，看有沒有效果。', toLibrary: '開啟策略庫', name: '名稱', state: '狀態', on: '進行中', done: '已結束', goal: '達成目標', held: '留作對照', parked: '卡住', owner: '負責人',
    take: '取用', taken: '已取用', made: '已產生草稿，看過之後再啟用', when: '何時用', aim: '目標',
  },
  detail: {
    back: '策略劇本', starts: '開始', forWhom: '對象', steps: '步驟', runs: '執行情況', again: '再次參與', leave: '離開條件', reached: '目標', heldShare: (share) => `${share} 留作對照，不參與`, none: '還沒有顧客進入', activate: '啟用', pause: '暫停', drain: '只出不進', retire: '停用', changed: '已變更', everyone: '所有顧客', never: '只一次', afterDays: (n) => `${n} 天後可再參與`,
    stop: '移出', stopped: '已移出', retry: '重試', retried: '正在重試', due: (when) => `下一步 ${when}`, waitsFor: '等待答覆', version: (n) => `第 ${n} 版`,
  },
  triggers: {
    event: (name) => `${name}時`, segment: (name, passage) => (passage === 'entered' ? `進入區隔「${name}」時` : `離開區隔「${name}」時`), standing: (what, from, to) => `${what}${from && `從${from}`}變${to ? `為${to}` : '化'}時`, silence: (days) => `連續 ${days} 天沒有聯絡時`, contract: (days) => `合約到期${days ? `${days < 0 ? '前' : '後'} ${Math.abs(days)} 天` : '當天'}`, call: (key) => `外部系統通知「${key}」時`, birthday: (days, lunar) => `${lunar ? '農曆' : ''}生日${days ? `${days < 0 ? '前' : '後'} ${Math.abs(days)} 天` : '當天'}`,
    festival: (name, days) => `${name}${days ? `${days < 0 ? '前' : '後'} ${Math.abs(days)} 天` : '當天'}`, daily: '每天檢查一次', hand: '人工啟動',
  },
  festivals: { 'spring-festival': '春節', lantern: '元宵節', 'dragon-boat': '端午節', 'mid-autumn': '中秋節', 'double-ninth': '重陽節', 'new-year': '元旦', 'national-day': '國慶日', 'double-eleven': '雙十一' },
  events: { 'offers.friend-came': '被邀請的朋友前來', 'offers.friend-bought': '邀請的朋友購買', 'orders.order-placed': '下單', 'orders.order-returned': '退貨', 'orders.order-cancelled': '取消訂單', 'orders.payment-recorded': '收款', 'touchpoints.touchpoint-logged': '有聯絡', 'parties.party-created': '新建檔案', 'consent.consent-recorded': '同意有變化', 'dialogue.need-recorded': '記下或確認了需求', 'dialogue.question-answered': '回答了問題', 'dialogue.promise-made': '作出承諾', 'dialogue.promise-due': '承諾到期' },
  steps: {
    cause: (who, what, days) => `請${who}問清：${what}（${days} 天內）`, quiet: (because) => `放手，不再行銷（${because}）`, offer: (name) => `給優惠「${name}」`, message: (channel, subject) => `寄${channel}「${subject}」`, task: (who, what, days) => `給${who}派待辦：${what}（${days ? `${days} 天內` : '當天'}）`, field: (field, value) => `把「${field}」改為${value}`, empty: '空', tag: (put, name) => (put ? `加標籤「${name}」` : `去掉標籤「${name}」`), hour: (at) => `等到當地 ${at}`, until: (words, days) => `等到 ${words}，最多 ${days} 天`, gate: (field, value) => `如果${field}不低於 ${value}`, call: (name, days) => `轉入劇本「${name}」${days ? `，等它結束（最多 ${days} 天）` : ''}`, wait: (days, hours) => `等待 ${[days && `${days} 天`, hours && `${hours} 小時`].filter(Boolean).join(' ') || '片刻'}`,
    await: (event, days) => `等「${event}」，最多 ${days} 天`, branch: (words) => `如果 ${words}`, split: (shares) => `隨機分流：${shares}`, decide: (who, what, days) => `請${who}決定：${what}（${days} 天內）`, keeper: '負責人', owner: '劇本負責人', tell: (what) => `通知外部系統：${what}`,
  },
  ways: { told: '問到了', untold: '沒有問到', gave: '給了', noGift: '沒有給到', goes: (step) => `然後${step}`, came: (step) => `是：${step}`, notCame: (step) => `否：${step}`, answer: (answer, step) => `「${answer}」：${step}`, end: '結束', step: (n) => `第 ${n} 步`, yes: '是', no: '否', happened: '等到', not: '沒等到', nobody: '無人決定' },
  outcomes: { through: '走完全程', goal: '達成目標', left: '中途離開', stopped: '人工移出', merged: '資料合併' },
  runStates: { active: '進行中', parked: '卡住', ended: '已結束', held: '留作對照' },
  panel: { title: '進行中的劇本' },
}

export default texts
