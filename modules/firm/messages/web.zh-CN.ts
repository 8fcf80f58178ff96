import type en from './web.en.ts'

const texts: typeof en = {
  save: '保存', saved: '已保存', cancel: '取消', needed: '请填写此项', back: '设置', delete: '删除', edit: '编辑',
  firm: {
    title: '公司', basics: '基本', currency: '本位币', currencyNote: '每笔订单另按当日汇率折算为本位币。', zone: '时区', zoneNote: '日期按此时区计算，近度也以此为准。', country: '国家或地区', countryNote: '用于地址、电话和节假日。', address: '通讯地址', addressNote: '显示在邮件页脚和信件上。', nameNote: '公司名称即最上级部门的名称。', units: '部门',
    ranking: { title: '按什么排列', measures: { profit: '利润', revenue: '净额', predicted: '预计未来利润', assets: '资产', composite: '综合得分' }, window: '时间范围', windows: { all: '开业至今', year: '近 12 个月' }, weight: (of) => `权重：${of}`, assetsField: '资产字段（自定义数字字段的键）', note: '缺少成本或预测时，改用净额。' },
    worth: '客户价值', tiers: '重要性分层', tiersNote: '最后一层包含其余客户。', tier: '层级', share: '占客户', rest: (share) => `其余 ${share}`, addTier: '添加一层', removeTier: (name) => `移除${name}`, tooMuch: '各层占比之和须小于 100%', abc: 'ABC 分界', abcNote: '按净额从高到低累计：到第一个分界为 A，到第二个为 B。', a: 'A 至', b: 'B 至', rfm: 'RFM 评分法', rules: { rank: '名次五分法', quantile: '分位法' }, ruleNotes: { rank: '按名次平均分成五份，并列者取较好的一份。', quantile: '以数值的 20、40、60、80 百分位为界；数值集中时各份不均。' }, nextRun: '自下次计算起生效。', toInsight: '前往洞察',
    privacy: '隐私', erasure: '删除个人信息前的等待天数', erasureNote: '在此期间可以撤回删除申请。', smallCell: '一个数字背后至少几位往来方', smallCellNote: '不足这个数、且其中有读者无权查看的，数字不予显示；1 即都显示。', days: '天', outside: '对外', privateAddresses: '允许推送到内网地址', privateNote: '仅当需要通知自己网络中的系统时开启。', bad: '请检查这个值',
  },
  webhooks: {
    title: '事件推送', text: '把事件通知其他系统，按 Standard Webhooks 规范签名，未应答会重发。', create: '新建推送', empty: '还没有推送', url: '地址', urlHint: 'https:// 开头，并能从这里访问', events: '事件', note: '备注', active: '启用', paused: '已暂停', all: '全部事件', count: (n) => `${n} 种事件`, waiting: '待发', failed: '失败', created: '已新建推送', changed: '已更改推送', deleted: '已删除推送', secretTitle: '签名密钥', secretText: '请现在复制：只显示这一次。接收方用它核对每条消息。', done: '已保存好', deleteTitle: '删除这个推送？', deleteText: (url) => `不再通知 ${url}，待发的消息也会丢弃。`,
    deliveries: '消息', state: { waiting: '待发', delivered: '已送达', failed: '失败' }, attempts: (n) => `尝试 ${n} 次`, repeat: '重新发送', repeated: '正在重新发送', none: '还没有消息', at: '时间', event: '事件', answer: '应答', badUrl: '网址格式不对',
  },
  marts: {
    title: '数据集市', text: '按部门、地区和职能划出的一部分数据，做分析时可以选用。集市只会缩小、不会扩大可见范围。', create: '新建集市', empty: '还没有数据集市', emptyText: '每次分析都统计查看者有权看到的全部数据。',
    name: '名称', note: '备注', units: '部门', unitsNote: '含下级部门。', regions: '地区', regionsNote: '按主要地址中的省份，如：四川。', functions: '职能', functionsNote: '往来方本身在每个集市里都有。', all: '全部', and: '、', deleted: '已删除集市', deleteTitle: '删除这个集市？', deleteText: (name) => `之后不能再选用“${name}”，数据不会减少。`,
    ofFunction: { touchpoints: '触点', orders: '销售', products: '产品', consent: '许可', work: '待办', value: '价值', prediction: '预测', intelligence: '关系状况' },
  },
  warehouse: {
    title: '分析引擎', states: { ready: '正常', building: '准备中', unavailable: '不可用' }, late: '有延迟', even: '已与录入的数据同步', built: '建立于',
    behind: (seconds, rows) => `延迟 ${seconds} 秒，待同步 ${rows} 行`, rebuilding: (percent) => `正在重建：${percent}%`, rebuild: '重建', asked: '已开始重建，其间数字照常可查',
  },
  parked: {
    title: '运行', text: '接收方连续八次未能处理的事件会搁置在这里，其余事件照常处理。请先排除原因（日志中按事件编号可查到错误），再重试。', list: '搁置的事件', event: '事件', reader: '接收方', tries: '次数', fault: '错误', at: '搁置时间', number: (id) => `编号 ${id}`,
    retry: '重试', retryAll: '全部重试', awaited: '等待重试', asked: (n) => `将重试 ${n} 个事件`, empty: '没有搁置的事件', emptyText: '所有事件都已处理。', most: (n) => `只显示最新的 ${n} 个。`,
  },
  audit: {
    title: '审计', text: '谁查看、修改或导出了什么。记录不可更改，哈希链能发现任何篡改。', verify: '核对哈希链', whole: (entries, links) => `完整：${entries} 条记录，${links} 个链节`, unsealed: (n) => `最新 ${n} 条尚未封存`, broken: (n) => `${n} 个链节不符`, link: (seq, why) => `链节 ${seq}：${why}`, empty: '这段时间没有记录', who: '谁', when: '时间', what: '做了什么', record: '记录', any: '任何人', anyAction: '任何操作', anyObject: '任何对象', from: '从', to: '到', sealed: '已封存', open: '查看详情', before: '之前', after: '之后', field: '字段', details: '详情', noDetail: '没有保存更多内容。', kinds: { key: '经密钥', system: '系统' }, refresh: '刷新',
    say: (action, object) => `${action}${object}`.replace(/：$/, ''),
    actions: { rebuild: '重建', read: '查看', create: '新建', update: '修改', delete: '删除', restore: '恢复', merge: '合并', unmerge: '拆分', share: '共享', unshare: '取消共享', tag: '加减', assign: '分配', undo: '撤销', define: '定义', archive: '停用', retire: '下架', revive: '重新上架', upload: '上传', start: '开始', stop: '停止', resume: '继续', finish: '完成', 'finish-undo': '完成撤销', discard: '放弃', run: '运行', check: '检查', 'download-failures': '下载失败的行：', 'sign-in': '登录', 'sign-out': '退出', 'fail-sign-in': '登录失败', 'enable-two-factor': '开启两步验证', 'disable-two-factor': '关闭两步验证', 'drop-two-factor': '解除两步验证：', 'renew-backup-codes': '更换备用码', 'add-passkey': '添加通行密钥', 'remove-passkey': '移除通行密钥', 'change-password': '修改密码', 'set-roles': '设置角色：', 'hand-over': '转交：', deactivate: '停用', reactivate: '恢复', invite: '发出密码链接：', 'accept-invitation': '接受邀请', 'end-session': '结束登录：', 'set-up': '建立', revoke: '吊销', export: '导出', 'export-subject': '导出全部个人资料：', 'ask-erasure': '申请删除个人信息：', 'withdraw-erasure': '撤回删除申请：', erase: '删除个人信息：', 'read-file': '查看附件：', 'refuse-file': '拒绝附件：', override: '人工判断：', 'end-override': '结束人工判断：', record: '登记', return: '退货：', pay: '收款：', cancel: '取消', correct: '更正', 'duplicate-check': '查重：', backup: '备份', dismiss: '忽略', fill: '填入', remove: '移除' },
    fields: { name: '姓名或名称', kind: '类型', dealing: '客户或消费者', gender: '性别', birthday: '生日', birthdayLunar: '农历生日', language: '语言', zone: '时区', contactHours: '方便联系的时间', creditLimit: '信用额度', creditCurrency: '信用额度币种', creditRating: '信用等级', ownerId: '归属（编号）', unitId: '部门（编号）', parentId: '上级（编号）', partyId: '往来方（编号）', memberId: '成员（编号）', toId: '对方（编号）', names: '姓名', contacts: '联系方式', roles: '角色', tags: '标签', keys: '外部编号', custom: '自定义字段', channel: '渠道', value: '内容', label: '标注', isMain: '主要', role: '角色', from: '自', to: '至', reason: '原因', status: '状态', amount: '金额', currency: '币种', number: '编号', note: '备注', text: '文字', what: '事项', dueOn: '到期日', outcome: '结果', email: '邮箱', phone: '电话', active: '启用', title: '职务', scopes: '权限范围', grants: '权限', fieldLevels: '字段权限', url: '地址', events: '事件', code: '编码', price: '价格', cost: '成本', type: '种类', rows: '行数', format: '格式', filter: '筛选', fields: '字段', ids: '编号', until: '截止', source: '来源', count: '数量', days: '天数', position: '顺序' } as Record<string, string>,
    objects: { mart: '数据集市', warehouse: '分析引擎', party: '往来方', member: '成员', unit: '部门', role: '角色', key: 'API 密钥', session: '', settings: '设置', webhook: '事件推送', field: '自定义字段', tag: '标签', tagging: '标签', assignment: '归属', view: '视图', 'parked-event': '搁置的事件', 'connection-type': '关系类型', import: '导入', export: '导出', product: '产品', order: '订单', touchpoint: '触点', timeline: '时间线', consent: '许可', 'exchange-rate': '汇率', installation: '系统', audit: '审计', work: '待办', demo: '演示公司', insight: '洞察' },
  },
}

export default texts
