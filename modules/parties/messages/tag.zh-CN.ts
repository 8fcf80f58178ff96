import type en from './tag.en.ts'

const tag: typeof en = {
  refusals: {
    'tag-not-found': '该标签已不存在。',
    'tag-name-taken': ({ name }) => `标签“${name}”已存在。`,
    'tagging-too-many': ({ most }) => `一次最多处理 ${most} 个往来方，请缩小范围。`,
    'tagging-empty': '请选择要添加或移除的标签。',
    'tagging-not-found': '该操作已无法撤销。',
    'tagging-undone': '该操作已撤销过。',
  },
}

export default tag
