import type en from './en.ts'

const zh: typeof en = {
  brand: '关系',
  skip: '跳到正文',
  nav: { main: '栏目', pages: (section) => `${section}的页面`, more: '更多', quick: '新建', notices: '消息', close: '关闭', language: '语言', me: '我的菜单', commands: '命令', pagesHead: '页面' },
  menu: { profile: '个人资料与安全', appearance: '外观', keys: '快捷键', signOut: '退出登录' },
  search: { hint: '姓名、拼音、电话尾号、订单号…', title: '搜索与命令', none: (text) => `没有找到“${text}”`, found: (n) => `${n} 条结果`, start: '输入姓名、拼音、电话尾号、邮箱或订单号；也可以输入页面名称直接前往。', failed: '搜索暂时不可用' },
  keys: { title: '快捷键', search: '搜索与命令', walk: '下一行、上一行', open: '打开这一行', choose: '选中这一行', close: '关闭，取消选择', help: '这份列表' },
  connection: { down: '连不上服务器。已填写的内容会保留，正在不断重试。' },
  notFound: { title: '没有这个页面', text: '地址可能已失效，或者输入有误。', home: '回到今日' },
  today: { title: '今日', none: '眼下没有等您处理的事', bring: '有了客户和承诺，接下来该做的事会按价值排在这里。', bringAct: '导入我的数据' },
  settings: { title: '设置', groups: { own: '个人', people: '人员与权限', records: '资料项', data: '数据', firm: '公司' }, choose: '请在左侧选择要设置的内容。' },
  appearance: { title: '外观', theme: '明暗', system: '跟随系统', light: '浅色', dark: '深色', language: '语言', density: '列表行距', compact: '紧凑', comfortable: '宽松' },
  signIn: {
    title: '登录', email: '邮箱', password: '密码', act: '登录', or: '或', passkey: '使用通行密钥', oidc: (name) => `用${name}登录`, forgot: '忘记密码？', forgotAsk: '请联系管理员，由其发送设置新密码的链接。',
    code: { title: '第二步验证', text: '请输入验证器应用当前显示的六位数字。', label: '验证码', act: '继续', trust: '30 天内信任这台设备', backup: '使用备用码', backupLabel: '备用码', app: '使用验证器应用', back: '重新登录' },
    passkeyFailed: '没有用上通行密钥。请重试，或用密码登录。', needed: '请填写此项', badEmail: '邮箱格式不对',
    lead: '认识每一位客户，知道下一步该做什么。',
  },
  reset: { title: '重设密码', text: '如果这个邮箱属于成员，我们会发送设置新密码的链接。', act: '发送链接', sent: '如果这个邮箱属于成员，链接已经发出。', back: '返回登录' },
  setup: {
    title: '开始使用', text: '只需两分钟。您将成为管理员，之后可以邀请同事。', firm: '公司名称', name: '您的姓名', email: '您的邮箱', password: '密码', passwordHint: '至少 8 个字符；几个词连在一起比符号更好记、更安全。', act: '完成设置', done: '公司已经设置好了。',
    next: { title: '从哪里开始？', text: (firm) => `${firm}已准备就绪。`, demo: '用演示公司先看看', demoText: '一家虚构的公司，三年、两万位客户的往来，处处标明是演示，一键即可清除。', demoAct: '填入演示公司', own: '导入我的数据', ownText: '从 CSV 或 Excel 导入客户、订单和联系记录，随时可以撤销。', ownAct: '选择文件', later: '以后再说，先看今日' },
  },
  invitation: { title: (firm) => `加入${firm}`, text: (name, email) => `${name}，请为 ${email} 设置密码。`, password: '密码', again: '再输一遍', differ: '两次输入不一致', act: '加入', done: '密码已设置，请登录。', expired: '链接已失效', ask: '请让邀请您的人重新发送。' },
}

export default zh
