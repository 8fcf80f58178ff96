import type en from './merge.en.ts'

const kinds = { person: '个人', household: '家庭', organisation: '机构', branch: '分支', department: '部门' }
const kind = (k: unknown): string => kinds[k as keyof typeof kinds] ?? String(k)

const merge: typeof en = {
  rows: { field: '字段', name: '姓名', contact: '联系方式', document: '证件', key: '外部系统编号', role: '角色', preference: '偏好', tag: '标签', connection: '关系' },
  changes: { added: '合并后新增', edited: '合并后修改', removed: '合并后删除' },
  sides: { survivor: '保留在本记录', merged: '归还被合并的记录', both: '两边都保留' },
  refusals: {
    'merge-itself': '不能把一条记录合并到它自己。',
    'merge-kinds': (p) => `类型不同，不能把${kind(p.merged)}合并到${kind(p.survivor)}。`,
    'merge-parent': '这两条记录存在上下级关系，请先解除再合并。',
    'merge-erased': '其中一条记录的个人信息已被彻底删除，无法撤销合并。',
    'merge-choice': (p) => `两条记录都没有“${String(p.field)}”这个字段。`,
    'merge-not-found': '没有这次合并，或者它已被撤销。',
    'unmerge-field': (p) => `“${String(p.field)}”不是来自被合并的记录，或合并后没有改动过，无需选择去向。`,
    'unmerge-row': '只有合并之后新增的内容才能归还被合并的记录。',
  },
}

export default merge
