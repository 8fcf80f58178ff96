import type en from './view.en.ts'

const view: typeof en = {
  refusals: {
    'view-not-found': '该视图已不存在，或不属于您。',
    'view-column': ({ column }) => `没有“${column}”列。`,
    'view-list': ({ list }) => `“${list}”列表不能保存视图。`,
  },
}

export default view
