import duplicate from './duplicate.zh-CN.ts'
import merge from './merge.zh-CN.ts'
import type en from './web-duplicate.en.ts'

const texts: typeof en = {
  reasons: duplicate.reasons, doubts: duplicate.doubts, rows: merge.rows, changes: merge.changes, sides: merge.sides,
  list: {
    title: '重复记录', note: '可能是同一位的成对记录，最像的在前', open: '待核对', dismissed: '已判定不同', views: '视图', reason: '不限理由', merge: '合并…', apart: '不是同一位', apartDone: '已记为两位', again: '重新列入', againDone: '已重新列入',
    none: '没有重复记录', noneText: '新建和修改的记录每隔几分钟核对一次，可能重复的会列在这里。', noneDismissed: '还没有判定为不同的记录', more: '更多', against: '不符之处', likely: (score) => `相似 ${score}%`, noMerge: '您的角色不能合并这两条记录。',
    field: '项目', phone: '电话', email: '邮箱', birthday: '生日', owner: '归属', created: '建立', 
  },
  merge: {
    title: '合并记录', pick: '与哪一条是同一位？', pickText: '先选择另一条记录，再决定各项以哪一条为准。', other: '另一条记录', keep: '保留这一条', keeps: '保留', becomes: '并入保留的一条', page: '打开',
    differ: '不一致的项目', differText: '请选择今后以哪个值为准；另一个值仍随原记录保存。', agree: '两条记录的各项内容一致。', filled: '由另一条补全', joins: '其余内容合在一起', field: '项目',
    counts: { names: '其他称呼', contacts: '联系方式', keys: '外部编号', roles: '角色', tags: '标签' }, history: '两条记录的来往、订单、许可和喜好会显示在同一页。',
    safe: '不会丢失任何内容，合并后随时可以撤销。', already: '这两条已是同一条记录', act: '合并', done: (who) => `已合并到${who}`, kinds: '类型不同的记录不能合并。',
  },
  past: {
    title: '合并记录', into: (who) => `${who}已并入`, undo: '撤销合并', undone: (when) => `${when}撤销`, unnamed: '一条记录', chosen: (list) => `以其值为准：${list}`,
    undoTitle: (who) => `撤销与${who}的合并`, undoText: '两条记录恢复到合并之前。合并之后的改动留在改动时所在的一边，您也可以另行指定。', nothing: '合并之后没有改动。', since: '合并之后的改动', act: '撤销合并', done: '两条记录已恢复', where: '归哪一边',
  },
}

export default texts
