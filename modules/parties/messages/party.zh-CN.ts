import type en from './party.en.ts'

const party: typeof en = {
  refusals: {
    'not-found': '找不到该往来方，或者您无权查看。',
    'merged': '该记录已合并到另一条记录。',
    'parent-kind': '只有分支和部门可以设上级，且上级须为机构或分支。',
    'unit-unknown': '请选择该往来方所属的部门。',
    'unknown-sort': ({ sort }) => `列表不能按“${sort}”排序。`,
    'dates-reversed': '结束日期早于开始日期。',
  },
}

export default party
