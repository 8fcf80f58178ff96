import type en from './en.ts'

interface P { what?: unknown; amount?: unknown; most?: unknown; number?: unknown }

const whats = { audience: '還沒有選對象', waves: '還沒有傳送波次', content: '有訊息還沒有內容', start: '還沒有定開始時間', end: '結束早於開始', purpose: '沒有這個聯絡用途' } as Record<string, string>

export default {
  campaign: '行銷活動',
  states: { draft: '草稿', asked: '待簽核', approved: '已核准', running: '進行中', paused: '已暫停', stopped: '已停止', ended: '已結束' },
  command: {
    noNumber: (given: string) => `「${given}」不是活動編號：編號在活動頁面的網址裡，例如 /marketing/campaigns/12。`, begins: (when: string) => `${when} 開始`, members: (treated: number, held: number, firm: number) => `聯絡 ${treated} 位，隨機留作對照 ${held} 位，公司長期對照組 ${firm} 位`,
    waves: { waiting: '等待中', queueing: '正在交付傳送', testing: '試寄中', done: '已交傳送' }, wave: (w: { number: number; state: string; due: string; queued: number; withheld: number }) => `第 ${w.number} 波（${w.due}）：${w.state}，已交傳送 ${w.queued}，已攔下 ${w.withheld}`,
  },
  refusals: {
    'campaigns/not-found': '沒有這個活動，或您無權檢視。',
    'campaigns/wave-not-found': (p: P) => `沒有第 ${String(p.number)} 波。`,
    'campaigns/fixed': '活動已經開始，不能再改；可以停止後另建一個。',
    'campaigns/state-change': '活動在目前狀態下不能這樣操作。',
    'campaigns/incomplete': (p: P) => `活動還不完整：${whats[String(p.what)] ?? String(p.what)}。`,
    'campaigns/beyond-authority': (p: P) => `金額 ${String(p.amount)} 超出您的簽核額度（${String(p.most)}）。`,
    'campaigns/own-approval': '自己送出的活動須由他人簽核。',
    'campaigns/no-seeds': '還沒有測試名單，請先選幾位同事。',
    'campaigns/no-result': '活動還沒有開始，暫無結果。',
    'campaigns/shares': '試驗至少要有兩個版本，且預期比例要為差異留出餘地。',
  },
} satisfies typeof en
