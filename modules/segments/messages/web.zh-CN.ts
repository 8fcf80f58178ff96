import type en from './web.en.ts'

const texts: typeof en = {
  title: '细分', note: '保存下来、自动保持最新的客户集合。', create: '新建细分', import: '导入 JSON', importing: '导入细分', importHint: '粘贴从其他系统导出的内容；其中的名称会在本系统中查找。', importBad: '这不是细分的 JSON。', empty: '还没有细分', emptyText: '说出您指的是谁：是什么样的人，做过或没做过什么，与谁相连。',
  name: '名称', description: '说明', members: '成员', owner: '负责人', lookedAt: '最近核对', shared: '已共享', private: '自用', filling: '正在查找', moves: '随时间变动', archived: '已停用', live: '使用中', showArchived: '已停用', choose: (name) => `选择${name}`, compare: '比较重叠', more: (name) => `${name}的操作`,
  save: '保存', saveNew: '建立细分', saved: (name) => `已保存“${name}”`, created: (name) => `已建立“${name}”，正在查找成员`, everyone: '所有人可用；各人只看到自己有权查看的成员', duplicate: '复制', copyName: (name) => `${name}（副本）`, archive: '停用', restore: '恢复使用', gone: (name) => `已停用“${name}”`, doShare: '共享给所有人', unshare: '仅自己使用', export: '导出 JSON', toList: '在列表中查看', takeSnapshot: '拍快照',
  tabs: { definition: '定义', history: '变化', profile: '画像', snapshots: '快照' }, tabsLabel: '细分的各部分', readOnly: '细分只能由负责人修改；您可以复制一份。', newTitle: '新建细分', nameHint: '给细分起个名字', descriptionHint: '用来做什么？', reads: '读作',
  examples: { begin: '从一个例子开始：', atRisk: '高价值且有流失风险', lapsed: '半年没来的老客户', frequent: '近 90 天买过两次', renewal: '合同 60 天内到期', returned: '买后 7 天内退货', children: '有 6 岁以下的孩子' },
  figure: '细分的成员中您可见的人数',
  build: {
    all: '全部满足', any: '满足任一', join: '条件之间', add: '添加', condition: '属性或评级', did: '行为', sequence: '先后顺序', connected: '关系', group: '条件组', not: '非', notLabel: '取反', remove: '移除', field: '字段', op: '比较', activity: '发生了什么', where: '仅限', addWhere: '仅限……', complex: '在别处编写的条件',
    how: '方式', hows: { ever: '至少一次', times: '次数', sum: '合计', mean: '平均', least: '最小', most: '最大', first: '首次', last: '最近一次' }, of: '的', atLeast: '至少', atMost: '至多', times: '次',
    when: '时间', whens: { ever: '不限', within: '最近', olderThan: '早于', between: '期间' }, days: '天', from: '从', to: '到', firstStep: '先', nextStep: '随后', within: '在', anyTime: '之后任何时候', without: '其间没有', addWithout: '其间没有……', addStep: '再加一步', type: '关系', anyType: '任何关系', whom: '对方满足', toAnyone: '不填则对方不限。',
  },
  preview: { title: '当前符合', count: (n) => `${n} 位`, share: (share, of) => `占您可见的 ${of} 位中的 ${share}`, sample: '抽样五位，及其原因', none: '目前没有人符合', incomplete: '填好未完成的条件，即可看到符合的人。', try: '用一位客户试一试', isIn: '在内', isOut: '不在内', asOf: (at) => `截至 ${at}`, holds: '符合', fails: '不符合', value: (v) => v, did: (times, first, last) => `${times} 次${first && last ? (first === last ? `，${first}` : `，${first} 至 ${last}`) : ''}`, total: (v) => `计 ${v}`, never: '从未', with: (names) => `与${names}`, nothing: '无资料' },
  history: { title: '规模', definition: '每天结束时您可见的成员数，以及当天进入与离开的人数', members: '成员', entered: '进入', left: '离开', day: '日期', label: '细分规模及每天的进出', none: '还没有变动', moves: '最近的进出', who: '往来方', what: '变动', when: '时间', why: { change: '客户有变化', definition: '按定义', days: '时间推移' }, in: '进入', out: '离开', more: '显示更多' },
  profile: { title: '有何特征', definition: '某个值在成员中的占比，与您可见的其他往来方相比；只列出几乎不可能出于偶然的差异（|z| ≥ 3）', value: '属性', share: '细分内', rest: '其他', lift: '倍数', only: '仅此细分', label: '各属性值在细分中的常见倍数', none: '没有明显特征', noneText: '没有哪项属性与其他往来方明显不同。', numbers: '数值', numbersDefinition: '两组均值之差，以标准差计：0.2 小、0.5 中、0.8 大', number: '数值', mean: '细分均值', restMean: '其他均值', difference: '差异', numbersLabel: '按均值差异排列的数值', counts: (n, rest) => `${n} 位成员，对比其他 ${rest} 位` },
  snapshots: { title: '快照', none: '还没有快照', noneText: '把现在的成员名单定格下来，以后再比较。', name: '名称', at: '时间', by: '操作人', count: '人数', take: '拍快照', taken: (name) => `已拍快照“${name}”`, forget: '删除', forgotten: (name) => `已删除“${name}”`, compare: '与现在比较', stayed: '仍在', entered: '新进入', left: '已离开', nameHint: '活动之前', actions: '操作' },
  overlap: { title: '重叠', note: '各细分之间如何重叠。', choose: '选择二至八个细分', sets: '恰好同时属于', setsDefinition: '每位只计一次：归入其所属的全部已选细分的组合', pairs: '两两相交', pairsDefinition: '同时属于两者的人数；括号内为占该行细分的比例', count: '人数', both: (a, b, n) => `${a}与${b}：${n} 位`, none: '没有人属于其中任何一个', in: '属于', segment: '细分', opens: (names) => `仅属于${names}` },
  panel: { title: '细分', none: '不在任何细分中', since: (day) => `自 ${day}`, why: '为什么？', hide: '收起原因', left: (name, day) => `${day} 离开${name}` },
}
export default texts
