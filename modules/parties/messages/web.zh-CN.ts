import type en from './web.en.ts'

const texts: typeof en = {
  yes: '是', no: '否', none: '无', all: '全部', save: '保存', edit: '编辑', add: '添加', remove: '移除', cancel: '取消', close: '关闭', saved: '已保存', unknown: '未知',
  unsaved: '填写的内容还没有保存，要离开吗？',
  kinds: { person: '个人', household: '家庭', organisation: '组织', branch: '分支机构', department: '部门' },
  roles: { customer: '客户', prospect: '潜在客户', supplier: '供应商', distributor: '分销商', influencer: '影响者', ally: '盟友', competitor: '竞争者', employee: '员工', recruit: '招聘对象' },
  channels: { phone: '电话', email: '邮箱', address: '地址', wechat: '微信', wecom: '企业微信', line: 'LINE', whatsapp: 'WhatsApp', qq: 'QQ', weibo: '微博', web: '网址', fax: '传真', other: '其他' },
  list: {
    title: '往来', label: '往来方', create: '新建往来', import: '导入', export: '导出', search: '姓名、拼音、电话尾号、订单号', searchLabel: '在列表中搜索',
    total: (n, exact) => `${exact ? '' : '约 '}${n} 位`, empty: '还没有往来方', emptyText: '先新建一位客户，或导入现有名单；导入后可以撤销。',
    noMatch: '没有符合条件的往来方', noMatchText: '放宽一个条件，或减少搜索的字数。', clear: '清除条件', columns: '列', columnsTitle: '显示哪些列', shown: '已显示', further: '更多字段', findField: '查找字段', up: '上移', down: '下移', hide: '不显示',
    phone: '电话', email: '邮箱', tags: '标签', reset: '恢复默认', apply: '显示', peek: '速览', bin: '回收站', duplicates: '重复记录', more: '更多', all: '全部', viewsLabel: '已保存的视图',
  },
  filter: {
    title: '条件', field: '字段', op: '比较', value: '值', days: '天', from: '从', to: '到', remove: '移除条件', apply: '应用', found: (n) => `${n} 位`, and: '且', or: '或', join: '条件之间', every: '全部满足', some: '满足任一', custom: '组合条件', choose: '选择字段',
    ops: { is: '是', isNot: '不是', in: '是其中之一', contains: '包含', atLeast: '不小于', atMost: '不大于', between: '介于', before: '早于', after: '不早于', within: '在最近', olderThan: '早于多少天前', empty: '为空', filled: '已填写' },
    say: {
      is: (f) => `${f}是`, isNot: (f) => `${f}不是`, contains: (f) => `${f}包含`, atLeast: (f) => `${f}不小于`, atMost: (f) => `${f}不大于`,
      between: (f) => `${f}介于`, before: (f) => `${f}早于`, after: (f) => `${f}不早于`, empty: (f) => f, filled: (f) => f, within: (f) => f, olderThan: (f) => f, connected: () => '相连于',
    },
    value2: { within: (n) => `最近 ${n} 天内`, olderThan: (n) => `早于 ${n} 天前`, between: (a, b) => `${a} 与 ${b} 之间`, empty: '为空', filled: '已填写', or: '、' },
    not: (s) => `非（${s}）`,
  },
  bulk: {
    tag: '加标签', untag: '去标签', assign: '分配', export: '导出', delete: '删除', tagTitle: (n) => `为 ${n} 位加标签`, untagTitle: (n) => `为 ${n} 位去标签`, tagHint: '选择标签，或输入新标签', act: '应用',
    tagged: (n, skipped) => `已更改 ${n} 位的标签${skipped ? `；另有 ${skipped} 位无权更改，未作改动` : ''}`, untagged: '标签已恢复原样',
  },
  peek: { owner: '归属' },
  pick: { party: '按姓名、电话或邮箱查找', member: '查找同事', none: '没有找到', type: '输入以查找', tags: '标签' },
}

export default texts
