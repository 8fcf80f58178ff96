import type en from './en.ts'

const texts: typeof en = {
  segment: '细分', segments: '细分', segmentSnapshot: '细分快照',
  refusals: {
    'segments/not-found': '找不到这个细分，或您无权查看。',
    'segments/archived': ({ name }) => `“${String(name)}”已停用，请先恢复使用。`,
    'segments/cycle': ({ name }) => `这个定义会经由“${String(name)}”引用到自己，请删去该条件。`,
    'segments/in-use': ({ name }) => `“${String(name)}”的定义引用了这个细分，请先修改它。`,
    'segments/name-unknown': ({ kind, name }) => `这里没有名为“${String(name)}”的${({ tag: '标签', member: '成员', unit: '部门', segment: '细分', product: '商品' } as Record<string, string>)[String(kind)] ?? '对象'}，请先建立，或修改文件。`,
    'segments/snapshot-not-found': '找不到这份快照。',
    'segments/party-not-found': '找不到这个往来方，或您无权查看。',
  },
}
export default texts
