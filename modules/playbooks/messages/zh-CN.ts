import type en from './en.ts'

interface P { offers?: unknown; step?: unknown; most?: unknown; found?: unknown; faults?: unknown; answer?: unknown; answers?: unknown }

const faults = { 'step-twice': '有两个同名步骤', 'step-unknown': '指向不存在的步骤', 'step-unreached': '没有步骤通向这里', 'loop-without-wait': '循环中没有等待', shares: '比例之和不是 100%', 'never-ends': '永远不会结束', 'dead-end': '之后没有任何动作', 'subject-missing': '没有主题', 'words-missing': '没有内容', incomplete: '还没填完', 'consent-missing': '用途不在许可用途之内', 'owner-unreachable': '派给了已不在的同事', 'tag-missing': '标签不存在', 'field-missing': '字段不存在', 'condition-faulty': '条件无法判断', 'playbook-missing': '要转入的剧本不存在', 'calls-itself': '转入了自己', 'segment-missing': '起始细分不存在', 'place-unknown': '有无法填写的占位', 'channel-not-ready': '渠道未启用', 'template-missing': '模板不存在', 'offer-missing': '优惠不存在', 'offer-inactive': '优惠未启用' } as Record<string, string>

/** 一处问题，如 `tag-missing:step:17`。 */
function say(fault: string): string {
  const [name = '', step = '', what = ''] = fault.split(':')
  return `${step && `步骤“${step}”`}${faults[name] ?? name}${what && `（${what}）`}`
}

export default {
  playbook: '策略剧本',
  faults,
  command: {
    noMoment: (value) => `“${value}”不是时间，请写成 2027-01-31T09:00:00Z`, noDays: (value) => `“${value}”不是 1 到 3660 之间的天数`, noParty: (value) => `“${value}”不是客户编号`,
    whichPlaybook: '要加入哪个剧本？请在 --parties 前写上编号或名称', whichParties: (named) => `谁要加入“${named}”？请加上 --parties 17,18；不写剧本时只执行到期的步骤`,
    ran: (started, held, steps) => `${started} 位进入，${held} 位留作对照，执行了 ${steps} 步`,
    would: (name, r) => `${name}：${r.from} 至 ${r.to} 会启动 ${r.started} 次（另有 ${r.held} 位留作对照），产生 ${r.messages} 条消息、${r.tasks} 个待办`,
    step: (step, came, here, exits) => `  ${step.padEnd(20)} 走到 ${came}，停在这里 ${here}，各路 ${exits.join(' / ')}`,
    notes: { 'by-hand': '由人工或外部系统启动，从过去看不出来。', daily: '按今天启用来看。', 'as-of-today': '条件按今天的情况判断。', undecided: '按没有人答复来算。' },
  },
  refusals: {
    'playbooks/not-found': '没有这个剧本，或您无权查看。',
    'playbooks/faulty': (p: P) => `这个剧本无法执行：${String(p.faults).split(',').map(say).join('；')}。`,
    'playbooks/rehearsal-not-found': '这次试跑已不在，请重新试跑。',
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
