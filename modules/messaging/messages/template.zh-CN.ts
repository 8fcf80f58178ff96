import type en from './template.en.ts'

const texts: typeof en = {
  title: '模板', note: '写一次，发给许多人：带上各自的称呼，用各自的语言。', create: '新建模板', back: '模板', all: '全部', archivedTab: '已收起', search: '查找模板',
  channels: { email: '邮件', sms: '短信', wechat: '微信', wecom: '企业微信', line: 'LINE', push: '网页推送', post: '信件', 'by-hand': '人工' },
  list: { name: '名称', channel: '渠道', subject: '主题', languages: '语言', used: '消息数', changed: '修改时间', by: '修改人' },
  empty: '还没有模板', emptyText: '模板写好后，活动、策略剧本和手写消息都能用。{{name}} 这样的位置会换成每个人自己的内容。', none: '这里没有',
  languages: { 'zh-CN': '简体中文', 'zh-TW': '繁體中文', en: 'English' },
  save: '保存', saved: (version) => `已存为第 ${version} 版`, created: '模板已建立', archive: '收起', restore: '取出', archived: '已收起', restored: '已取出', versions: '历史版本', version: (n) => `第 ${n} 版`, versionBy: (when, who) => `${when}${who ? ` · ${who}` : ''}`, takeBack: '取用这一版的内容', taken: (n) => `已取用第 ${n} 版的内容，保存后生效`, copy: '另存为新模板', more: '更多', leave: '内容还没有保存，确定离开？',
  facts: { name: '模板名称', nameHint: '只有内部可见', purpose: '用途', purposeNote: '按此用途检查许可', subject: '主题', title: '标题', preheader: '摘要', preheaderNote: '在收件箱里显示在主题后面', addLanguage: '添加语言', removeLanguage: '移除此语言', base: '其他语言的读者收到', baseMark: '默认' },
  blocks: {
    title: '内容块', add: '添加内容块', up: '上移', down: '下移', remove: '删除', copy: '复制', drag: '拖动可换位置，也可用 Alt 加方向键', empty: '添加第一个内容块', open: '编辑', close: '完成', conditional: '仅部分人可见', column: (n) => `第 ${n} 栏`,
    kinds: { heading: '标题', text: '文字', image: '图片', button: '按钮', columns: '分栏', divider: '分隔线', offer: '优惠码', products: '推荐产品', footer: '页脚' },
    text: '文字', textNote: '**加粗**，[文字](https://…)，以“- ”开头的行成为列表，空一行另起一段', level: '大小', levels: { 1: '大', 2: '小' }, align: '对齐', aligns: { left: '左', center: '中', right: '右' }, label: '按钮文字', href: '链接', hrefHint: 'https://…', src: '图片', alt: '图片说明', altNote: '图片不显示或用读屏软件时可见', width: '宽度 %', pick: '选择图片', or: '或填写地址', uploading: '正在上传…', count: '数量', offerNote: '活动或剧本发给优惠码的人才会看到。', productsNote: '按每个人的推荐显示，没有推荐的人看不到。', columnCount: '栏数', footerNote: '公司名称、地址、退订和订阅设置链接会自动附上。', label2: '优惠码上方文字', when: '显示给', everyone: '所有人', some: '仅符合条件的人', whenNote: '细分也在条件字段中。', place: '插入字段', places: { own: '人人都有', field: '资料字段', custom: '自定义字段', other: '其他' }, otherwise: '可写成 {{name|您}}：没有内容的人会看到竖线后面的字。',
  },
  look: { title: '外观', accent: '按钮', background: '底色', paper: '纸面', text: '文字' },
  sms: { signature: '签名', signatureNote: '以【…】放在正文前，须已在服务商报备', approved: '服务商已审核模板', approvedNote: '填写服务商的模板编号，以及按名称（或按顺序 1、2…）代入的内容。', template: '模板编号', field: '名称', value: '内容', addField: '添加一项', url: '点击后打开', needs: '没有编号时，按正文原样发送（需服务商允许）。' },
  preview: { title: '预览', as: '以谁的身份', anyone: '选择一位客户', language: '语言', desktop: '电脑', phone: '手机', dark: '深色', plain: '纯文本', subject: '主题', bytes: (kb) => `${kb} kB`, segments: (parts, left, encoding) => `${parts} 条 · 还可写 ${left} 字 · ${encoding}`, cost: (amount) => `费用 ${amount}`, noCost: '未设置费用', frame: '读者看到的样子', test: '给我发一封', tested: (to) => `已发到 ${to}`, nobody: '还没有选择客户：各位置显示竖线后面的字。', failed: '暂时无法预览' },
  links: { act: '检查链接', again: '重新检查', busy: (done, all) => `已检查 ${done} / ${all}`, states: { fine: '正常', moved: '会跳转', gone: '页面不存在', fault: '出错', unreachable: '打不开', slow: '响应太慢', private: '内网地址，未检查' }, to: (where) => `→ ${where}` },
  checks: {
    title: '检查', clean: '没有发现问题', fault: '需改正', warning: '请留意', at: (block) => `（${block}）`,
    kinds: {
      'no-subject': () => '还没有主题', 'long-subject': (w) => `主题偏长（${w} 个字符宽）：手机上约显示 30 个汉字`, 'no-words': () => '还没有内容', 'spam-words': (w) => `容易被当作垃圾信息或违反广告法的用语：${w}`, 'link-missing': (w) => `按钮“${w}”还没有链接`, 'link-broken': (w) => `链接无效：${w}`, 'link-insecure': (w) => `链接未加密（http）：${w}`,
      'picture-missing': () => '还没有选择图片', 'picture-unreachable': () => '读者打不开图片：请管理员设置 BASE_URL', 'no-alt': () => '图片没有说明', 'only-pictures': () => '只有图片：容易被拦截，许多人也看不到', 'no-fallback': (w) => `不是每个人都有 {{${w}}}，请写上没有时的说法，如 {{${w}|…}}`, 'too-large': (w) => `${w} kB：超过 102 kB 会被 Gmail 截断`,
      'signature-form': (w) => `“${w}”不能作为短信签名：须为 2 至 20 个汉字或字母，不含空格和符号`, 'signature-twice': (w) => `正文里有${w}，而签名会自动加在前面，会出现两次签名`, brackets: (w) => `运营商会把【】当作签名：${w || '有单独的括号'}`, 'variable-name': (w) => `服务商不接受名为“${w}”的变量：阿里云须以字母开头，腾讯云须按 1、2、…… 顺序，且不能重复`, 'variable-empty': (w) => `变量“${w}”没有内容，会被服务商拒绝`, 'variable-link': (w) => `变量“${w}”里有链接，多会被服务商拒绝，请把链接写进审核过的正文`,
      'low-contrast': () => '文字或按钮与底色反差不足（低于 4.5 : 1）', 'low-contrast-dark': () => '深色模式下按钮颜色不易看清', 'no-way-out': () => '营销短信须写明如何退订，如“拒收请回复R”', 'no-signature': () => '还没有签名【…】', 'several-segments': (w) => `会拆成 ${w} 条发送，按 ${w} 条计费`, 'several-messages': (w) => `会拆成 ${w} 条发送`, 'too-long': (w) => `内容过长：LINE 最多 ${w} 字`, 'not-approved': () => '还没有填写服务商的模板编号',
    },
  },
  picker: { label: '模板', none: '不用模板', placeholder: '选择模板' },
  starter: { heading: '{{name|您好}}', text: '在这里写下想说的话。', button: '去看看', sms: '{{name|尊敬的客户}}，……拒收请回复R', plain: '{{name}}您好，……' },
}

export default texts
