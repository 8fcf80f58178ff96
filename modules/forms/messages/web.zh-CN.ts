import type en from './web.en.ts'
import words from './zh-CN.ts'

const texts: typeof en = {
  ...words,
  needed: '请填写', more: '更多', gone: '没有这张表单',
  list: {
    title: '表单', note: '网站上的表单与落地页；打开与提交为最近30天', create: '新建表单', make: '创建', name: '名称', state: '状态', opened: '打开', sent: '提交', rate: '转化率', all: '累计', owner: '归属', changed: '修改',
    slug: '网址', slugHint: '网址的最后一段，用小写字母、数字和连字符。', slugRule: '3 到 60 位小写字母、数字或连字符', empty: '还没有表单', emptyText: '把表单放到网站上，访客填完就成为往来方，许可、凭据和填写内容一并留下。',
  },
  parts: { build: '设计', submissions: '提交记录', share: '放到网站' },
  build: {
    saved: '已保存', published: '已发布', closed: '已关闭', close: '关闭', save: '保存', publish: '发布', publishAgain: '发布修改', differs: '草稿与访客看到的不同', language: '语言', languageNote: '填一种语言即可，其他语言留空时用它。',
    preview: '预览', shows: { form: '表单', thanks: '提交后' }, afterSaving: '显示已保存的内容',
    words: '文字', title: '标题', intro: '说明', button: '按钮', thanksTitle: '提交后标题', thanksText: '提交后文字',
    questions: '问题', questionsNote: '按此顺序提问', add: '添加问题…', few: '每次只问几项', atOnce: '项', fewNote: '通过专属链接来的人，已知的不再问，换成下一个还不知道的问题。',
    up: '上移', down: '下移', remove: '移除', label: '问法', help: '提示', required: '必填', known: '已知时', knowns: { 'leave-out': '已知：不再问', prefill: '已知：预填，可修改' },
    choices: '选项', choice: '选项', addChoice: '添加选项', partyFields: '往来方字段', ownFields: '自定义字段', freeFields: '只随提交保存', free: { text: '文本', choice: '选择', file: '文件' },
    consents: '许可', consentsNote: '不预先勾选；文字作为凭据保存', addConsent: '征求一项许可', purpose: '用途', channel: '渠道', anyChannel: '所有渠道', wording: '文字', mustAgree: '不同意则不能提交', twice: '邮件二次确认',
    look: '外观与网站', layout: '版式', layouts: { form: '表单', page: '带页眉的页面' }, colour: '颜色', colours: { jade: '玉色', indigo: '靛色', ink: '墨色', amber: '琥珀', vermilion: '朱色' }, sites: '可嵌入的网站', sitesNote: '只有这些网站的页面能嵌入表单；直接打开网址不受限制。',
  },
  share: {
    notYet: '还没有发布', notYetText: '先发布表单，才有网址。', toBuild: '去设计', address: '网址', addressNote: '用于邮件、二维码和推文', embed: '嵌入网站', embedNote: (sites) => `可用于 ${sites}`, noSites: '请先在“外观与网站”中填写网站', personal: '专属链接', personalNote: '以姓名问候，已知的不再问。持有链接的人即视为本人，请只发给对方。', party: '往来方', make: '生成链接', copy: '复制',
  },
  came: {
    opened: '打开', sent: '提交', refused: '判为机器', days: '最近30天', rate: (share) => `打开者中的 ${share}`, openedMeans: '表单页面被打开的次数，不含自报身份的爬虫；不识别访客。', sentMeans: '提交并保存的次数。', refusedMeans: '填写了人看不到的字段的提交，未保存。',
    none: '还没有提交', noneText: '访客提交的内容和对应的往来方会列在这里。', outcomes: { created: '新往来方', matched: '已有往来方', doubtful: '可能重复', known: '专属链接' }, isUndone: '已撤销', undo: '撤销', undone: '已撤销', undoTitle: (name) => `撤销${name}的提交？`,
    undoNew: '该往来方将移到回收站，可以恢复；由此表单给予的许可随之终止。', undoKnown: '由它填入且之后无人修改的内容会清空，由它添加的联系方式会移除，许可终止。', differs: (what, now, before) => `${what}：填的是“${now}”，现有“${before}”`, take: '采用', taken: '已采用', toDuplicates: '查看重复记录',
  },
  visited: { title: '网页访问', note: '经其同意保存', more: '更早的', did: (type: string) => `操作：${type}` },
  site: {
    title: '网站接入', note: '自有网站上的访问、在线咨询与表单', sites: '自有网站', sitesNote: '只有这些网站的页面能上报访问、显示在线咨询', visits: '访问', visitsNote: '第一方，不用 Cookie，同意之后才开始',
    notifyHow: '“通知我”按钮：已同意的访客点击后，会在小窗口里询问是否接收浏览器通知。', visitsHow: '在页面调用 guanxi(\'agree\') 之前，脚本不保存也不发送任何内容；调用 guanxi(\'refuse\') 后，该浏览器名下的记录全部删除。浏览器开启“请勿跟踪”或全球隐私控制时，脚本保持静默。不保存网络地址。访客提交表单或通过签名链接到来后，访问才归到往来方名下。',
    months: '原始访问保存', monthsUnit: '个月', rules: '进入时间线的事件', rulesNote: '其余另行保存，到期删除', rule: (type, page, kind, daily) => `${type}${page ? `（${page} 开头的页面）` : ''} → ${kind}${daily ? '，每天一次' : ''}`, ruleGone: '已移除规则',
    type: '事件', typeRule: '小写字母、数字、连字符', page: '页面以此开头', kind: '记为', daily: '每天最多一次', addRule: '添加规则',
    chat: '在线咨询', chatNote: '网站上的对话窗口，内容进入收件箱', active: '显示在线咨询', greeting: '问候语', consent: '隐私说明', hours: '有人在线', hoursNote: '按公司时区。其他时间访客留言，用邮件回复。', days: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
    answers: '自动回答', answersNote: '先以按钮显示；点“转人工”时把问过的一并转交。', ask: '问题', answer: '回答', addAnswer: '添加问题',
  },
}

export default texts
