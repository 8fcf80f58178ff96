import type en from './en.ts'

interface P { slug?: unknown; question?: unknown; field?: unknown; purpose?: unknown; site?: unknown; kind?: unknown }

export default {
  form: '表单',
  states: { draft: '草稿', published: '已发布', closed: '已关闭' },
  page: {
    notify: '在这个浏览器通知我',
    optional: '（选填）', choose: '请选择', fileHint: '可上传 PDF、图片、办公文档或录音，不超过 10 MB。', trap: '请留空', language: '语言',
    hello: (name: string) => `${name}，您好`, known: '我们已经知道：', again: '页面打开太久了，请再提交一次，您填的内容还在。', slowDown: '请核对一遍，再提交一次。',
    faults: (n: number) => `有 ${n} 处需要修改。`, confirm: '我们已给您发了一封邮件，请点开其中的链接确认，确认后许可才生效。',
    closed: '表单已关闭', closedText: '这里已不再接收提交。', missing: '这里没有内容', missingText: '请核对网址。',
    fault: { needed: '请填写。', email: '邮箱格式不对。', phone: '电话号码格式不对。', date: '日期格式不对。', number: '请填数字。', choice: '请从列表中选择。', long: '内容太长。', agree: '不同意则无法提交。', file: '文件太大，或类型不支持。', value: '这个值无法保存，请修改。' },
  },
  refusals: {
    'forms/not-found': '没有这张表单。', 'forms/slug-taken': (p: P) => `网址“${String(p.slug)}”已被另一张表单使用。`, 'forms/key-twice': (p: P) => `“${String(p.question)}”问了两次。`,
    'forms/nobody-known': '请至少问一项联系方式（邮箱、手机或微信），否则无法知道是谁填的。', 'forms/unknown-field': (p: P) => `字段 ${String(p.field)} 已不存在。`, 'forms/unknown-purpose': (p: P) => `用途 ${String(p.purpose)} 已不存在。`,
    'forms/no-choices': (p: P) => `“${String(p.question)}”至少要有两个选项。`, 'forms/not-published': '这张表单没有发布。', 'forms/unit-unknown': '没有这个部门。',
    'forms/submission-not-found': '没有这条提交，或您无权查看。', 'forms/already-undone': '已经撤销过了。', 'forms/nothing-to-take': '没有可采用的内容。', 'forms/file-not-found': '文件已不在。',
    'forms/event-too-old': '发生得太早，已超过保存期限。', 'forms/event-in-future': '时间在将来。', 'forms/site-unknown': (p: P) => `网站 ${String(p.site)} 不在公司登记的网站之列。`, 'forms/rule-kind': (p: P) => `没有触点类型“${String(p.kind)}”。`,
  },
} satisfies typeof en
