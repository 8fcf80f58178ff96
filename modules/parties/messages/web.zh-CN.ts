import document from './document.zh-CN.ts'
import type en from './web.en.ts'

const texts: typeof en = {
  yes: '是', no: '否', none: '无', all: '全部', save: '保存', edit: '编辑', add: '添加', remove: '移除', cancel: '取消', close: '关闭', saved: '已保存', unknown: '未知',
  kinds: { person: '个人', household: '家庭', organisation: '组织', branch: '分支机构', department: '部门' },
  roles: { customer: '客户', prospect: '潜在客户', supplier: '供应商', distributor: '分销商', influencer: '影响者', ally: '盟友', competitor: '竞争者', employee: '员工', recruit: '招聘对象' },
  channels: { phone: '电话', email: '邮箱', address: '地址', wechat: '微信', wecom: '企业微信', line: 'LINE', whatsapp: 'WhatsApp', qq: 'QQ', weibo: '微博', social: '社交账号', web: '网址', fax: '传真', other: '其他' },
  list: {
    title: '往来', label: '往来方', create: '新建往来', import: '导入', export: '导出', search: '姓名、拼音、电话尾号、订单号', searchLabel: '在列表中搜索',
    total: (n, exact) => `${exact ? '' : '约 '}${n} 位`, empty: '还没有往来方', emptyText: '先新建一位客户，或导入现有名单；导入后可以撤销。',
    noMatch: '没有符合条件的往来方', noMatchText: '放宽一个条件，或减少搜索的字数。', clear: '清除条件', columns: '列', columnsTitle: '显示哪些列', shown: '已显示', further: '更多字段', findField: '查找字段', up: '上移', down: '下移', hide: '不显示',
    phone: '电话', email: '邮箱', tags: '标签', reset: '恢复默认', apply: '显示', peek: '速览', bin: '回收站', duplicates: '重复记录', more: '更多', all: '全部', viewsLabel: '已保存的视图',
  },
  filter: {
    title: '条件', field: '字段', op: '比较', value: '值', days: '天', from: '从', to: '到', remove: '移除条件', apply: '应用', found: (n) => `${n} 位`, and: '且', or: '或', join: '条件之间', every: '全部满足', some: '满足任一', custom: '组合条件', choose: '选择字段', everyone: '全部往来方',
    groups: { profile: '档案', contact: '联系', standing: '购买与评级', value: '价值', prediction: '预测', past: '过去的评级', consent: '许可', segment: '细分', own: '自定义字段' },
    ops: { is: '是', isNot: '不是', in: '是其中之一', contains: '包含', atLeast: '不小于', atMost: '不大于', between: '介于', before: '早于', after: '不早于', within: '在最近', olderThan: '早于多少天前', ahead: '在未来', empty: '为空', filled: '已填写' },
    say: {
      is: (f) => `${f}是`, isNot: (f) => `${f}不是`, contains: (f) => `${f}包含`, atLeast: (f) => `${f}不小于`, atMost: (f) => `${f}不大于`,
      between: (f) => `${f}介于`, before: (f) => `${f}早于`, after: (f) => `${f}不早于`, empty: (f) => f, filled: (f) => f, within: (f) => f, olderThan: (f) => f, ahead: (f) => f, connected: () => '相连于',
    },
    value2: { within: (n) => `最近 ${n} 天内`, olderThan: (n) => `早于 ${n} 天前`, ahead: (n) => `在未来 ${n} 天内`, between: (a, b) => `${a} 与 ${b} 之间`, empty: '为空', filled: '已填写', or: '、' },
    not: (s) => `非（${s}）`,
    behaviour: {
      join: (by) => by, group: (s) => `（${s}）`, act: (label, where) => `${label}（${where}）`,
      within: (n) => `最近 ${n} 天内`, olderThan: (n) => `${n} 天以前`, fromTo: (a, b) => `${a} 至 ${b} 间`, from: (a) => `${a} 以来`, to: (b) => `截至 ${b}`,
      times: (n) => `${n} 次`, exactly: (n) => `正好 ${n}`, atLeast: (n) => `至少 ${n}`, atMost: (n) => `至多 ${n}`, between: (a, b) => `${a} 到 ${b}`,
      total: (label, by, range) => `${label}${{ sum: '合计', mean: '平均', least: '最小', most: '最大' }[by]}${range}`,
      did: (what, when, often, never, ever) => `${when ?? ''}${never ? '没有' : ever || !when ? '有过' : ''}${what}${often.length ? ` ${often.join('，')}` : ''}`,
      ends: (which, what, when, was, not) => `${which === 'first' ? '首次' : '最近一次'}${what}${not ? '不' : ''}${[when && `在${when}`, was && `满足${was}`].filter(Boolean).join('且')}`,
      first: (what, when) => `${when ?? ''}先${what}`, follow: (what, within) => (within === null ? `随后${what}` : `随后 ${within} 天内${what}`), without: (step, what) => `${step}，其间没有${what}`, next: (before, step) => `${before}，${step}`,
      connected: (type, to) => `${type ? `有“${type}”关系` : '有关系相连'}${to ? `，且对方${to}` : ''}`,
    },
  },
  bulk: {
    tag: '加标签', untag: '去标签', assign: '分配', export: '导出', delete: '删除', tagTitle: (n) => `为 ${n} 位加标签`, untagTitle: (n) => `为 ${n} 位去标签`, tagHint: '点选标签；输入后回车可新建', act: '应用',
    tagged: (n, skipped) => `已更改 ${n} 位的标签${skipped ? `；另有 ${skipped} 位无权更改，未作改动` : ''}`, untagged: '标签已恢复原样', everyone: (n) => `选中全部 ${n} 位`, allChosen: (n) => `已选全部 ${n} 位`, assignTitle: (n) => `分配 ${n} 位`, nobody: '留空则不归属任何人', assigned: (n, skipped) => `已分配 ${n} 位${skipped ? `；另有 ${skipped} 位无权更改，未作改动` : ''}`, unassigned: '已恢复原归属', deleted: (n, skipped) => `${n} 位已移入回收站${skipped ? `；另有 ${skipped} 位无权删除，未作改动` : ''}`, restored: '已从回收站恢复', restore: '恢复', inBin: (n) => `回收站中 ${n} 位`,
  },
  page: {
    parts: { label: '本页各部分', stream: '来往', facts: '档案', value: '价值' },
    back: '全部往来', more: '更多', share: '共享', merge: '与另一条合并', export: '导出所持有的全部资料', erase: '永久清除', delete: '移入回收站', edit: '编辑', since: (day) => `自 ${day}`, forSpan: (y, m) => `来往 ${[y && `${y} 年`, m && `${m} 个月`].filter(Boolean).join(' ')}`, gone: '没有这个往来方', goneText: '它不在这里，或者您的角色看不到它。可能已删除，也可能属于其他部门。', toList: '回到列表', household: (name, n) => `${name}（${n}）`, owner: (who) => `归属 ${who}`,
    deleted: '已移入回收站', restored: '已恢复', inBin: '这条记录在回收站中。', restore: '恢复', masked: '按您的角色不予显示', roleAdd: '添加角色', roleFrom: '起始', roleEnd: '结束', roleRemove: '从未担任', tags: '标签', rolesAndTags: '角色与标签',
  },
  profile: {
    title: '档案', name: '姓名', names: '其他称呼', gender: '性别', birthday: '生日', lunar: '农历生日', lunarHint: '月-日，如 10-26；闰月前加“闰”', language: '语言', zone: '时区', hours: '方便时间', credit: '信用', creditLimit: '信用额度', creditRating: '信用等级', currency: '币种', dealing: '购买身份', owner: '归属', unit: '部门', parent: '上级', source: '来源', keys: '外部编号', created: '建立',
    genders: { female: '女', male: '男', other: '其他' }, dealings: { customer: '客户', consumer: '消费者' }, birthdaySoon: (n) => (n === 0 ? '今天生日' : n === 1 ? '明天生日' : `${n} 天后生日`), inDays: (n) => (n === 0 ? '就在今天' : n === 1 ? '明天' : `还有 ${n} 天`), lunarOf: (words) => `农历${words}`, nameKinds: { chinese: '中文名', pinyin: '拼音', english: '英文名', alias: '别名', former: '曾用名', legal: '法定名称', merged: '被合并记录的名称' },
    custom: '更多资料', nothing: '尚无资料', addName: '添加称呼', nameKind: '类型', nameValue: '称呼', required: '请填写此项',
  },
  contacts: {
    title: '联系方式', add: '添加联系方式', channel: '类型', value: '号码或地址', label: '备注', labelHint: '公司、家里…', main: '主', makeMain: '设为主要', verified: '已验证', verify: '标为已验证', unverify: '取消验证', edit: '编辑', remove: '移除', end: '不再使用', removed: '联系方式已移除', none: '还没有联系方式', more: (what) => `${what}的操作`, until: (day) => `至 ${day}`, copy: '复制',
  },
  documents: { title: '证件', kinds: document.kinds, kind: '类型', number: '完整号码', numberHint: '保存后只显示末四位，可用完整号码搜索到。', country: '签发国', countryHint: '国家代码，如 DE', validTo: '有效期至', until: (day) => `${day}到期`, expired: (day) => `${day}已过期`, add: '添加证件', none: '还没有证件', removed: '证件已移除', countryBad: '两个字母' },
  conflict: {
    title: '您编辑时，别人也改了这条记录', text: '您填写的内容都还在。两边都改过的，请选择保留哪个值；只有一边改过的会直接保留。', field: '项目', theirs: '别人已保存', mine: '您填写的', act: '按选择保存', chosen: '保存为', untouched: '未改', joined: '已保存，别人刚改的也保留了',
  },
  preferences: {
    title: '喜好与禁忌', add: '添加', kind: '类型', text: '内容', about: '关于谁', aboutHint: '不是本人时填写，如：母亲', saidOn: '告知日期', channel: '方式', toldTo: '告知给', none: '还没有记录', edit: '编辑', remove: '移除', removed: '已移除', added: '已记下',
    kinds: { like: '喜欢', dislike: '不喜欢', taboo: '禁忌', allergy: '过敏', need: '需要', habit: '习惯' }, said: (o) => `${o.text}：${o.day} ${o.channel ?? ''}告知${o.who && /^\w/.test(o.who) ? ' ' : ''}${o.who ?? ''}`,
  },
  connections: {
    title: '家庭与关系', titleOther: '关系', list: '列表', add: '建立联系', type: '关系', other: '对方', from: '起始', to: '结束', note: '备注', end: '结束', ended: '已结束', remove: '从未有过', none: '还没有关系', past: '显示以往', hidePast: '隐藏以往', until: (day) => `至 ${day}`, since: (day) => `自 ${day}`, more: (who) => `${who}的操作`, picture: (who, n) => `${who}与 ${n} 个关系`, added: '已建立联系', makeHousehold: '组成家庭', householdName: '家庭名称', members: '成员', householdMade: '家庭已建立', further: (n) => `另有 ${n} 个见列表`,
  },
  household: { title: '家庭成员', generations: ['', '第一代', '第二代', '第三代', '第四代', '第五代'], unknown: '辈分未知', none: '还没有成员', add: '添加成员', count: (n, g) => (g > 1 ? `${['', '一', '两', '三', '四', '五'][g] ?? g}代 ${n} 人` : `${n} 人`), of: (who) => who },
  organisation: { title: '组织结构', people: (n) => `${n} 人`, add: '添加分支机构或部门', addBranch: '分支机构', addDepartment: '部门', name: '名称', here: '本页', cut: '单位较多，这里没有全部显示。' },
  files: { title: '文件', add: '上传', none: '还没有文件', drop: '将文件拖到这里', delete: '删除', deleted: '文件已删除', deleteAsk: (name) => `删除“${name}”后无法找回，确定删除？`, look: '查看', by: (who) => who, uploading: (name, share) => `${name} ${share}`, uploaded: (name) => `${name} 已上传`, typeOnly: '仅核对类型，未扫描病毒', size: (n, unit) => `${n} ${unit}`, limit: '文档、图片与录音，最大 50 MB' },
  share: { title: (who) => `共享${who}`, text: '所选同事在截止日之前可以看到这条记录，即使其角色原本看不到。', now: '正在共享给', none: '尚未共享', member: '同事', untilDay: '截止日', until: (day) => `至 ${day}`, mayEdit: '可修改', mayRead: '仅查看', act: '共享', done: '已共享', end: '结束', ended: '已结束共享' },
  subject: {
    title: (who) => `永久清除${who}`, lost: '姓名、联系方式、生日、喜好、备注、文件和每次沟通的内容都会清除。订单金额会保留但不再带姓名，以保证统计正确。', kept: '到公司设定的等待期结束时执行；在此之前可以撤回，之后无法恢复。', exportFirst: '先导出全部资料', reason: '原因', act: '申请清除',
    asked: (when) => `将于 ${when} 清除`, waiting: '正在等待清除', waitingText: (when, who) => `${who ? `由${who}申请。` : ''}将于 ${when} 清除全部内容，此前可以撤回。`, withdraw: '撤回', withdrawn: '已撤回清除', exporting: (who) => `正在汇集${who}的全部资料…`,
  },
  views: {
    save: '保存视图', saveChanges: '保存更改', saveAs: '另存为新视图', name: '名称', share: '所有同事可用；各人只看到自己有权查看的', shared: '共享', by: (who) => `${who} 共享`, saved: (name) => `视图“${name}”已保存`, more: (name) => `视图“${name}”的操作`, rename: '重命名', delete: '删除', deleted: (name) => `视图“${name}”已删除`, left: '左移', right: '右移', doShare: '共享给所有同事', unshare: '仅自己可见', discard: '放弃更改',
  },
  bin: { empty: '回收站是空的', text: '删除的记录会放在这里，随时可以恢复。', kind: '类型', when: '删除时间', act: '操作' },
  form: {
    title: '新建往来', kind: '类型', roles: '角色', tags: '标签', more: '更多资料', contacts: '联系方式', addContact: '再加一项', removeContact: (n) => `移除第 ${n} 项联系方式`, save: '新建', created: (name) => `已新建${name}`, another: '新建并继续添加', nameOf: { person: '姓名', household: '家庭名称', organisation: '组织名称' },
    belongs: '归属', custom: '自定义字段', open: '打开', same: '可能已有这条记录', sameText: '请先核对，避免重复新建。', alike: (score) => `相似 ${score}%`, elsewhere: (unit) => `${unit}可能已有这位客户。新建之前请先向该部门确认；这里不能显示更多内容。`,
  },
  peek: { owner: '归属' },
  pick: { party: '按姓名、电话或邮箱查找', member: '查找同事', none: '没有找到', type: '输入以查找', tags: '标签' },
}

export default texts
