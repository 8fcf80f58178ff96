import type en from './en.ts'

interface P { offers?: unknown; step?: unknown; most?: unknown; found?: unknown; faults?: unknown; answer?: unknown; answers?: unknown }

const faults = { 'step-twice': '有两个同名步骤', 'step-unknown': '指向不存在的步骤', 'step-unreached': '没有步骤通向这里', 'loop-without-wait': '循环中没有等待', shares: '比例之和不是 100%', 'never-ends': '永远不会结束', 'dead-end': '之后没有任何动作', 'subject-missing': '没有主题', 'words-missing': '没有内容', incomplete: '还没填完', 'consent-missing': '用途不在许可用途之内', 'owner-unreachable': '派给了已不在的同事', 'tag-missing': '标签不存在', 'field-missing': '字段不存在', 'condition-faulty': '条件无法判断', 'playbook-missing': '要转入的剧本不存在', 'calls-itself': '转入了自己', 'segment-missing': '起始细分不存在', 'place-unknown': '有无法填写的占位', 'channel-not-ready': '渠道未启用', 'template-missing': '模板不存在', 'offer-missing': '优惠不存在' } as Record<string, string>

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
    'playbooks/no-version': (p: P) => `最新版本没有“${String(p.step)}”这一步。`,
    'playbooks/too-many': (p: P) => `人工一次最多启动 ${String(p.most)} 位，这里有 ${String(p.found)} 位。人多时请改用细分触发。`,
    'playbooks/offers-needed': (p: P) => `这个策略要给出 ${String(p.offers)} 份优惠，请先选好。`,
    'playbooks/state-change': '剧本在当前状态下不能这样变更。',
  },
} satisfies typeof en
