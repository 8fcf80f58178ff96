import type en from './en.ts'

const texts: typeof en = {
  refusals: {
    'no-value': '没有这位往来方、您无权查看，或价值尚未计算',
    'not-referred': '没有这项推荐，或您无权更改',
    'rate-not-found': '没有这项费率',
    'cost-not-found': '没有这项费用',
    'tag-not-found': '没有这个标签',
    'channel-unknown': '没有这个渠道',
    'kind-unknown': '没有这种触点',
    'role-unknown': '没有这个角色',
  },
}
export default texts
