import type en from './editor.en.ts'

const texts: typeof en = {
  title: '编辑剧本', newTitle: '新建剧本', name: '名称', nameHint: '给剧本起个名字', canvas: '画布', outline: '大纲', views: '剧本的显示方式', undo: '撤销', redo: '重做', save: '保存', saveNew: '生成草稿', saved: '已存为新版本', made: '草稿已生成', edit: '编辑', make: '新建剧本', cannot: (n) => `有 ${n} 处问题，改好才能保存`, sound: '没有发现问题',
  start: '开始', startOf: '怎样开始，何时结束', step: '步骤', add: '添加步骤', addAfter: (where) => `添加步骤：${where}`, what: '接下来做什么？', remove: '删除这一步', goesTo: '然后', exit: (way) => `${way}，则`, leads: '通向哪里', end: '结束', nothing: '选一个步骤来修改。', close: '关闭', first: '最开始', after: (step) => `在“${step}”之后`, steps: '步骤', findings: '需要改的地方', warning: '请留意', canvasLabel: '剧本的图示，大纲里有同样内容的文字',
  kinds: { cause: '问清离开原因', quiet: '放手', offer: '给优惠', message: '发消息', task: '派待办', field: '改字段', tag: '标签', wait: '等待', hour: '等到某个钟点', await: '等一件事', until: '等条件满足', branch: '条件分支', split: '随机分流', gate: '分数关口', call: '转入另一剧本', decide: '人工决定', tell: '通知外部系统' },
  hints: { cause: '请人问清楚，作为数据记下来', quiet: '不再向对方营销，服务照常', offer: '在库存和次数内送礼或给折扣', message: '按客户的许可，从某个渠道发出', task: '交给某人去办', field: '在档案里记一笔', tag: '加上或去掉标签', wait: '等几天几小时', hour: '等到客户当地的某个时间', await: '等到某事发生，或等够了', until: '等到条件成立，或等够了', branch: '满足走一边，不满足走另一边', split: '几种做法比一比', gate: '按数值分，比如流失风险', call: '在那边开始，可以等它结束', decide: '请负责人拿主意，按答复走', tell: '把事情告诉别的系统' },
  groups: { reach: '联系', record: '记录', time: '等待', ways: '分路' },
  form: {
    because: '放手的原因', quietNote: '所有渠道停止向这位客户营销，服务通知照常。可在“许可”页的停发名单里恢复。', causeNote: '被问的人从流失原因里选一项，计入流失分析。', economicalNote: '在客户许可且联系得到的渠道里，选成本最低的一个。主题只用于邮件。', offer: '优惠', offerNote: '之后的消息里可写 {{offer.code}}、{{offer.name}}。', channel: '渠道', purpose: '用途（据此核对许可）', template: '模板', own: '自己写', subject: '主题', body: '内容', places: '可用占位：{{name}} 姓名、{{owner}} 负责人、{{firm}} 公司；{{name|您好}} 表示没有姓名时写“您好”。', what: '要做什么', question: '要决定什么', who: '由谁', keeper: '客户的负责人', owner: '剧本负责人', member: '指定同事', days: '天', hours: '小时', due: '期限', most: '最多等', kind: '类型', kinds: { task: '待办', 'follow-up': '跟进' },
    answers: '可选答复', answer: (n) => `答复 ${n}`, addAnswer: '再加一个答复', field: '字段', value: '值', tag: '标签', put: '加上', takeOff: '去掉', at: '时间', event: '事件', when: '条件', shares: '比例', share: (n) => `第 ${n} 路`, addWay: '再加一路', removeWay: '删除这一路', gate: '数值', atLeast: '不低于', playbook: '剧本', waitEnd: '等它结束，最多', noWait: '0 表示不等', tell: '通知的内容', conditions: '修改条件', setConditions: '设置条件', clear: '清除', apply: '确定', yes: '是', no: '否',
  },
  terms: {
    trigger: '何时开始', conditions: '对象', again: '再次参与', once: '只一次', rest: '隔一段时间可再参与', reached: '达成目标即离开', leave: '出现以下情况即离开', goal: '想达到什么', when: '什么时候用', holdout: '留作对照', measure: '衡量指标', outcomes: { revenue: '销售额', margin: '毛利', conversion: '购买人数' }, within: '天内（从各自开始算起）', limits: '上限', mostPerDay: '每天最多', mostInAll: '总共最多', owner: '负责人', from: '生效日期', to: '截止日期', unlimited: '不限', segment: '细分', passage: '时机', entered: '进入时', left: '离开时', festival: '节日', around: '之后几天（负数为之前）', lunar: '按农历', silence: '无联系天数', key: '外部系统使用的代号', what: '哪一项', fromCodes: '从', toCodes: '到', any: '不限',
    whatHint: { stage: '阶段', tier: '价值层', loyalty: '忠诚分类', rung: '关系阶梯', level: '关系水平' },
  },
  triggers: { event: '发生一件事', segment: '进入或离开细分', standing: '关系状态变化', silence: '久未联系', contract: '合同到期', birthday: '生日', festival: '节日', daily: '每天检查一次', call: '外部系统（API）', hand: '人工启动' },
  migrate: { title: '进行中的客户', text: (n) => `有 ${n} 位客户正走在旧版本上。`, stay: '按旧版走完', move: '转到新版', gone: (step, n) => `新版没有“${step}”，有 ${n} 位停在那里`, finish: '按旧版走完', done: (moved, stay) => `${moved} 位已转到新版，${stay} 位按旧版走完` },
  rehearse: {
    looking: '正在查看实际发生的事', walking: '正在逐步推演', failed: '没能算出来', again: '再试一次', act: '试跑', title: '用真实发生过的事试跑', days: '最近', run: (n) => `${n} 天`, would: (n) => `这段时间会启动 ${n} 次。`, held: (n) => `另有 ${n} 位留作对照。`, found: (n, fit) => `触发 ${n} 次，其中 ${fit} 次符合条件。`, done: (messages, tasks) => `会产生 ${messages} 条消息、${tasks} 个待办。`, busiest: (day, messages, tasks) => `最忙的一天是 ${day}：${messages} 条消息、${tasks} 个待办。`, none: '这段时间一次也不会启动。', byDay: '每天启动数', definition: '按实际发生的事，当天会进入剧本的客户数；留作对照的另列', day: '日期', started: '进入', left: '对照', who: '最近的客户', steps: '逐步看', came: '走到', here: '停在这里', open: '请先把空着的填好。',
    notes: { 'by-hand': '由人工或外部系统启动，从过去看不出来。', daily: '按今天启用来看。', 'as-of-today': '条件按今天的情况判断。', undecided: '按没有人答复来算。' },
  },
  result: {
    tab: '效果', steps: '步骤', runs: '客户', parts: '剧本的各部分', title: '带来了什么', count: '现在统计', counting: '正在统计', none: '还没有统计', noneText: '每晚统计一次，也可随时统计。', noHoldout: '没有留作对照的客户，看不出效果。', tooFew: (treated, control) => `人数还太少：期满的参与者 ${treated} 位，对照 ${control} 位。两边各满 30 位才好下结论。`, waiting: (n, day) => `还有 ${n} 位没有期满，最晚 ${day} 期满。`,
    works: (per, low, high) => `有效：每位参与者比对照多带来 ${per}（95% 区间 ${low} 至 ${high}）。`, harms: (per, low, high) => `适得其反：每位参与者比对照少带来 ${per}（95% 区间 ${low} 至 ${high}）。`, unsure: (per, low, high) => `看不出效果：每位相差 ${per}，可能只是偶然（95% 区间 ${low} 至 ${high}）。`, inAll: (sum, low, high) => `合计 ${sum}（95% 区间 ${low} 至 ${high}）。`, broken: '两组人数与抽签比例不符，结果不可采信。', narrowed: '已扣除各自以往购买的差别。',
    outcome: '指标', treated: '参与', control: '对照', each: '参与者平均', eachControl: '对照平均', difference: '差别', interval: '95% 区间', definition: (days) => `从各自开始起 ${days} 天内的平均值；差别带 Welch 区间`, label: '剧本带来的差别及其区间', parties: (n) => `${n} 位`, points: (n) => `${n} 个百分点`,
  },
  trace: { happened: '经过（选填）', title: '走过的步骤', since: (when) => `${when}起`, at: (step) => `停在：${step}`, more: '走过的步骤', less: '收起', faults: { title: '为什么卡住', words: '这一步连续失败了五次。' }, retryAll: (n) => `把卡住的 ${n} 位都重试`, retried: (n) => `${n} 位正在重试`, all: '全部', on: (number) => `第 ${number} 版`, here: (n) => `此处 ${n}`, shown: (step) => `停在“${step}”的客户`, went: (way, step) => `在“${step}”${way}的客户`, show: '更多' },
  byHand: { act: '为这些客户启动', done: (n) => `${n} 位客户已进入`, by: '人工启动', whom: '哪些客户', note: '条件、间隔和对照同样适用。' },
  outcomes: { 'not told': '没有问到', 'let go': '已放手', gave: '已给', 'no gift': '没有给', queued: '已交付发送', given: '已派出', set: '已记录', tagged: '已加上', untagged: '已去掉', waits: '等待', awaits: '等待', came: '等到了', 'did not come': '没有等到', yes: '是', no: '否', asked: '已询问', 'not decided': '无人决定', told: '已通知', started: '已转入', 'did not start': '未能转入', 'not active': '对方未启用', ended: '对方已结束', 'did not end': '对方未按时结束', goal: '达成目标', left: '离开', merged: '档案合并，由保留的档案继续', stopped: '被移出', fault: '失败' },
  caused: (cause) => `离开原因：${cause}`, decided: (answer) => `决定：${answer}`, way: (n) => `第 ${n} 路`, failed: (code) => `失败（${code}）`,
  library: { share: '十分之一的客户不参与，用来对照效果。', unheld: (why) => `不留对照：${why}`, for: (who) => `可用来落实“${who}”的策略`, all: '全部策略', open: '打开我们的剧本', giving: '给出哪些优惠', taking: '取用', audience: '生成的剧本将以这些客户为对象。', none: '还没有对应的策略，可以自己新建剧本。' },
  channels: { economical: '最省的渠道', email: '邮件', sms: '短信', wechat: '微信', wecom: '企业微信', line: 'LINE', chat: '在线聊天', push: '推送', post: '信函', 'by-hand': '人工' },
}

export default texts
