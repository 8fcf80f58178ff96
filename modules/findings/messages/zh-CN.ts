import type en from './en.ts'

const texts: typeof en = {
  finding: '发现', findings: '发现',
  layers: { theory: '理论', system: '信息系统', analysis: '数据分析', knowledge: '知识开发', strategy: '战略' },
  states: { holds: '成立', 'no-longer': '不再成立', unchecked: '未核对' },
  refusals: {
    'findings/not-found': '找不到这条发现，或您无权查看。',
    'findings/not-countable': '这个数字无法自动重新计算。',
    'findings/owner-unknown': '原来的负责人已不在。',
    'findings/party-not-found': ({ id }) => `找不到往来方 ${String(id)}，或您无权查看。`,
  },
}
export default texts
