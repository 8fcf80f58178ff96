import type en from './en.ts'

interface P { faults?: unknown; answer?: unknown; answers?: unknown }

const faults = { 'step-twice': '有兩個同名步驟', 'step-unknown': '指向不存在的步驟', 'step-unreached': '沒有步驟通往這裡', 'loop-without-wait': '循環中沒有等待', shares: '比例合計不是 100%', 'never-ends': '永遠不會結束' } as Record<string, string>

export default {
  playbook: '策略劇本',
  faults,
  refusals: {
    'playbooks/not-found': '沒有這個劇本，或您無權檢視。',
    'playbooks/faulty': (p: P) => `這個劇本無法執行：${String(p.faults).split(',').map((f) => `「${f.split(':')[1]}」${faults[f.split(':')[0]!] ?? f}`).join('；')}。`,
    'playbooks/not-active': '只有啟用中的劇本才能加入顧客。',
    'playbooks/run-not-found': '沒有這筆執行紀錄，或您無權檢視。',
    'playbooks/not-asked': '這裡已不需要決定。',
    'playbooks/unknown-answer': (p: P) => `「${String(p.answer)}」不在可選答案中：${String(p.answers)}。`,
    'playbooks/not-parked': '這一步已不再擱置。',
    'playbooks/state-change': '劇本在目前狀態下不能這樣變更。',
  },
} satisfies typeof en
