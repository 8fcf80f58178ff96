import type en from './en.ts'

interface P { word?: unknown }

export default {
  journey: '触点地图',
  refusals: {
    'journeys/not-found': '没有这条旅程。',
    'journeys/word-twice': (p: P) => `“${String(p.word)}”同时放在了两个阶段。`,
    'journeys/unknown-word': (p: P) => `没有“${String(p.word)}”。`,
    'journeys/built-in': '内置旅程可以修改，不能删除。',
    'journeys/incentive-not-found': '没有这条规则。',
    'journeys/dates': '截止日早于开始日。',
    'journeys/same-channel': '请选择两个不同的渠道。',
    'journeys/member-unknown': '没有这位同事。',
  },
} satisfies typeof en
