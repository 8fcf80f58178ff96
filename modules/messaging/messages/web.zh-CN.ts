import type en from './web.en.ts'
import words from './zh-CN.ts'

const texts: typeof en = {
  ...words,
  write: { act: '发消息', title: (name) => `给${name}发消息`, to: '收件', none: '还没有这个渠道的联系方式', channel: '渠道', purpose: '用途', template: '模板', subject: '主题', body: '正文', bodyHint: '{{name}} 会换成对方姓名', needed: '请填写', send: '发送', sent: '消息已交付发送', lineNote: '只能发给已加官方账号好友、且在本系统中认得出的人。', wechatCode: '关注二维码', wechatCodeText: (name) => `请${name}用微信扫码关注，之后就能在微信上认出并联系到。`, wechatUntil: (day) => `有效期至 ${day}` },
  list: {
    acts: '处理', title: '送达', label: '消息', all: '全部', who: '收件人', subject: '主题', state: '状态', reason: '原因', when: '时间', by: '发送人', channel: '渠道',
    noServer: '还没有设置邮件服务器（SMTP_URL），消息会一直等待。', empty: '还没有消息', emptyText: '写给客户的消息，不论手写还是活动发出，都会列在这里，并说明结果。', none: '这里没有',
    doubtText: '发送中途断了：可能已送到，也可能没有。系统不会自行重发，请查邮件服务器日志或直接询问对方。', arrived: '已送到', again: '重新发送', settled: '已处理', cancel: '撤下', cancelled: '已撤下',
  },
  reasons: { 'wechat silent-48h': '微信：对方 48 小时内没有来信', 'wecom month-limit': '企业微信：本月已达上限', 'wecom not-a-contact': '企业微信：不是任何员工的客户', 'line blocked': 'LINE：对方已封锁', 'line too-long': 'LINE：内容过长', 'wecom not-confirmed': '企业微信：一个月内无人确认', 'push too-long': '推送内容过长', 'wecom not-delivered': '企业微信：未送达', 'push unsubscribed': '浏览器已取消订阅', 'by-hand nobody': '没有可交办的人', 'aliyun needs-template': '服务商要求使用已审核模板', 'tencent needs-template': '服务商要求使用已审核模板', holdout: '对照组，不接收营销', 'cap-day': '当天已达上限', 'cap-week': '本周已达上限', 'cap-month': '本月已达上限', wish: '达到该用途的每月上限（本人或公司设定）', yielded: '让位于更重要的消息', 'no-address': '没有地址', 'not-in-log': '邮件服务器日志里没有，可放心重发', 'runner-ended': '发送中断', 'by-hand': '人工撤下', erased: '已删除资料', stopping: '推迟' },
  consent: (reason) => `许可：${({ denied: '已拒绝', withdrawn: '已撤回', expired: '已到期', pending: '未二次确认', paused: '暂停中', unknown: '从未征得', 'no-purpose': '无此用途', 'hard-bounce': '地址不存在', complaint: '投诉', legal: '法律要求', request: '对方要求', 'let-go': '我方已放手', 'soft-bounce': '多次退信', 'no-channel': '这个用途不用此渠道' } as Record<string, string>)[reason] ?? reason}`,
  server: (what) => `邮件服务器：${what}`,
}

export default texts
