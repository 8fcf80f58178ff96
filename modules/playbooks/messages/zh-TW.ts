import type en from './en.ts'

interface P { offers?: unknown; step?: unknown; most?: unknown; found?: unknown; faults?: unknown; answer?: unknown; answers?: unknown }

const faults = { 'step-twice': '有兩個同名步驟', 'step-unknown': '指向不存在的步驟', 'step-unreached': '沒有步驟通往這裡', 'loop-without-wait': '循環中沒有等待', shares: '比例合計不是 100%', 'never-ends': '永遠不會結束', 'dead-end': '之後沒有任何動作', 'subject-missing': '沒有主旨', 'words-missing': '沒有內容', incomplete: '還沒填完', 'consent-missing': '用途不在同意用途之內', 'owner-unreachable': '派給了已不在的同事', 'tag-missing': '標籤不存在', 'field-missing': '欄位不存在', 'condition-faulty': '條件無法判斷', 'playbook-missing': '要轉入的劇本不存在', 'calls-itself': '轉入了自己', 'segment-missing': '起始區隔不存在', 'place-unknown': '有無法填寫的佔位', 'channel-not-ready': '管道未啟用', 'template-missing': '範本不存在', 'offer-missing': '優惠不存在', 'offer-inactive': '優惠未啟用' } as Record<string, string>

/** 一处问题，如 `tag-missing:step:17`。 */
function say(fault: string): string {
  const [name = '', step = '', what = ''] = fault.split(':')
  return `${step && `步驟「${step}」`}${faults[name] ?? name}${what && `（${what}）`}`
}

export default {
  playbook: '策略劇本',
  faults,
  command: {
    noMoment: (value) => `「${value}」不是時間，請寫成 2027-01-31T09:00:00Z`, noDays: (value) => `「${value}」不是 1 到 3660 之間的天數`, noParty: (value) => `「${value}」不是顧客編號`,
    whichPlaybook: '要加入哪個劇本？請在 --parties 前寫上編號或名稱', whichParties: (named) => `誰要加入「${named}」？請加上 --parties 17,18；不寫劇本時只執行到期的步驟`,
    ran: (started, held, steps) => `${started} 位進入，${held} 位留作對照，執行了 ${steps} 步`,
    would: (name, r) => `${name}：${r.from} 至 ${r.to} 會啟動 ${r.started} 次（另有 ${r.held} 位留作對照），產生 ${r.messages} 則訊息、${r.tasks} 個待辦`,
    step: (step, came, here, exits) => `  ${step.padEnd(20)} 走到 ${came}，停在這裡 ${here}，各路 ${exits.join(' / ')}`,
    notes: { 'by-hand': '由人工或外部系統啟動，從過去看不出來。', daily: '以今天啟用來看。', 'as-of-today': '條件依今天的情況判斷。', undecided: '以沒有人答覆來算。' },
  },
  refusals: {
    'playbooks/not-found': '沒有這個劇本，或您無權檢視。',
    'playbooks/faulty': (p: P) => `這個劇本無法執行：${String(p.faults).split(',').map(say).join('；')}。`,
    'playbooks/rehearsal-not-found': '這次試跑已不在，請重新試跑。',
    'playbooks/not-active': '只有啟用中的劇本才能加入顧客。',
    'playbooks/run-not-found': '沒有這筆執行紀錄，或您無權檢視。',
    'playbooks/not-asked': '這裡已不需要決定。',
    'playbooks/unknown-answer': (p: P) => `「${String(p.answer)}」不在可選答案中：${String(p.answers)}。`,
    'playbooks/not-parked': '這一步已不再擱置。',
    'playbooks/no-version': (p: P) => `最新版本沒有「${String(p.step)}」這一步。`,
    'playbooks/too-many': (p: P) => `人工一次最多啟動 ${String(p.most)} 位，這裡有 ${String(p.found)} 位。人多時請改用區隔觸發。`,
    'playbooks/offers-needed': (p: P) => `這個策略要給出 ${String(p.offers)} 份優惠，請先選好。`,
    'playbooks/state-change': '劇本在目前狀態下不能這樣變更。',
  },
} satisfies typeof en
