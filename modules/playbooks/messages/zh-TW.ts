import type en from './en.ts'

interface P { offers?: unknown; step?: unknown; most?: unknown; found?: unknown; faults?: unknown; answer?: unknown; answers?: unknown }

const faults = { 'step-twice': '有兩個同名步驟', 'step-unknown': '指向不存在的步驟', 'step-unreached': '沒有步驟通往這裡', 'loop-without-wait': '循環中沒有等待', shares: '比例合計不是 100%', 'never-ends': '永遠不會結束', 'dead-end': '之後沒有任何動作', 'subject-missing': '沒有主旨', 'words-missing': '沒有內容', incomplete: '還沒填完', 'consent-missing': '用途不在同意用途之內', 'owner-unreachable': '派給了已不在的同事', 'tag-missing': '標籤不存在', 'field-missing': '欄位不存在', 'condition-faulty': '條件無法判斷', 'playbook-missing': '要轉入的劇本不存在', 'calls-itself': '轉入了自己', 'segment-missing': '起始區隔不存在', 'place-unknown': '有無法填寫的佔位', 'channel-not-ready': '管道未啟用', 'template-missing': '範本不存在', 'offer-missing': '優惠不存在' } as Record<string, string>

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
    'playbooks/no-version': (p: P) => `最新版本沒有「${String(p.step)}」這一步。`,
    'playbooks/too-many': (p: P) => `人工一次最多啟動 ${String(p.most)} 位，這裡有 ${String(p.found)} 位。人多時請改用區隔觸發。`,
    'playbooks/offers-needed': (p: P) => `這個策略要給出 ${String(p.offers)} 份優惠，請先選好。`,
    'playbooks/state-change': '劇本在目前狀態下不能這樣變更。',
  },
} satisfies typeof en
