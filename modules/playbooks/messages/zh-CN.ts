import type en from './en.ts'

interface P { faults?: unknown; answer?: unknown; answers?: unknown }

const faults = { 'step-twice': '有两个同名步骤', 'step-unknown': '指向不存在的步骤', 'step-unreached': '没有步骤通向这里', 'loop-without-wait': '循环中没有等待', shares: '比例之和不是 100%', 'never-ends': '永远不会结束' } as Record<string, string>

export default {
  playbook: '策略剧本',
  faults,
  refusals: {
    'playbooks/not-found': '没有这个剧本，或您无权查看。',
    'playbooks/faulty': (p: P) => `这个剧本无法执行：${String(p.faults).split(',').map((f) => `“${f.split(':')[1]}”${faults[f.split(':')[0]!] ?? f}`).join('；')}。`,
    'playbooks/not-active': '只有启用中的剧本才能加入客户。',
    'playbooks/run-not-found': '没有这条执行记录，或您无权查看。',
    'playbooks/not-asked': '这里已不需要决定。',
    'playbooks/unknown-answer': (p: P) => `“${String(p.answer)}”不在可选答案中：${String(p.answers)}。`,
    'playbooks/not-parked': '这一步已不再搁置。',
    'playbooks/state-change': '剧本在当前状态下不能这样变更。',
  },
} satisfies typeof en
