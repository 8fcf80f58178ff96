import type en from './en.ts'

interface P { what?: unknown; amount?: unknown; most?: unknown; number?: unknown }

const whats = { audience: '还没有选对象', waves: '还没有发送波次', content: '有消息还没有内容', start: '还没有定开始时间', end: '结束早于开始', purpose: '没有这个联系用途' } as Record<string, string>

export default {
  campaign: '营销活动',
  states: { draft: '草稿', asked: '待审批', approved: '已批准', running: '进行中', paused: '已暂停', stopped: '已停止', ended: '已结束' },
  command: {
    noNumber: (given: string) => `“${given}”不是活动编号：编号在活动页面的地址里，例如 /marketing/campaigns/12。`, begins: (when: string) => `${when} 开始`, members: (treated: number, held: number, firm: number) => `联系 ${treated} 位，随机留作对照 ${held} 位，公司长期对照组 ${firm} 位`,
    waves: { waiting: '等待中', queueing: '正在交付发送', testing: '试发中', done: '已交发送' }, wave: (w: { number: number; state: string; due: string; queued: number; withheld: number }) => `第 ${w.number} 波（${w.due}）：${w.state}，已交发送 ${w.queued}，已拦下 ${w.withheld}`,
  },
  refusals: {
    'campaigns/not-found': '没有这个活动，或您无权查看。',
    'campaigns/wave-not-found': (p: P) => `没有第 ${String(p.number)} 波。`,
    'campaigns/fixed': '活动已经开始，不能再改；可以停止后另建一个。',
    'campaigns/state-change': '活动在当前状态下不能这样操作。',
    'campaigns/incomplete': (p: P) => `活动还不完整：${whats[String(p.what)] ?? String(p.what)}。`,
    'campaigns/beyond-authority': (p: P) => `金额 ${String(p.amount)} 超出您的审批额度（${String(p.most)}）。`,
    'campaigns/own-approval': '自己提交的活动须由他人审批。',
    'campaigns/no-seeds': '还没有测试名单，请先选几位同事。',
    'campaigns/no-result': '活动还没有开始，暂无结果。',
    'campaigns/shares': '试验至少要有两个版本，且预期比例要给差异留出余地。',
  },
} satisfies typeof en
