import type en from './en.ts'

interface P { most?: unknown }

export default {
  refusals: {
    'advisers/not-found': '没有这条记录，或您无权查看。',
    'advisers/no-adviser': '该成员已停用。',
    'advisers/leave-reversed': '请假的结束日早于开始日。',
    'advisers/kinship-known': '对这位客户已有规则。',
    'advisers/no-parties': '这里没有您可以重新分配的客户。',
    'advisers/too-many': (p: P) => `一次最多匹配 ${String(p.most)} 位客户，请缩小范围。`,
    'advisers/no-advisers': '还没有人参与匹配，请先填写顾问档案。',
    'advisers/run-state': '方案状态已变，不能再这样操作。',
    'advisers/excluded': '按回避规则，这位顾问不能服务该客户。',
    'advisers/not-undoable': '只有采纳方案的人可在 30 天内撤销。',
  },
} satisfies typeof en
