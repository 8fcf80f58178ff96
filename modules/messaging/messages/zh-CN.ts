import type en from './en.ts'

interface P { name?: unknown; state?: unknown; place?: unknown; address?: unknown; reason?: unknown }

const consent = { denied: '已拒绝', withdrawn: '已撤回', expired: '已到期', pending: '尚未二次确认', unknown: '从未征得', paused: '已由对方暂停', 'no-purpose': '没有这一用途', 'hard-bounce': '无效（地址不存在）', complaint: '因投诉被禁用', legal: '因法律要求被禁用', request: '应对方要求被禁用', 'let-go': '我方已放手', 'soft-bounce': '多次退信', 'no-channel': '这个用途不用此渠道' } as Record<string, string>
const held = { holdout: '属于不接收营销的对照组', 'cap-day': '当天收到的已够多', 'cap-week': '本周收到的已够多', 'cap-month': '本月收到的已够多', wish: '本人希望这个月不再收到' } as Record<string, string>

export default {
  message: '消息',
  states: { queued: '等待发送', handing: '发送中', given: '待人工完成', sent: '已发送', failed: '未发出', withheld: '已拦下', doubtful: '存疑', cancelled: '已撤下' },
  refusals: {
    'messaging/social-not-found': '这个账号已不在了。',
    'messaging/social-secret-needed': (p: { secret?: unknown }) => `请填写 ${String(p.secret)}：更换服务器或账号时需要重新填写。`,
    'messaging/social-network-stays': '账号不能换到另一个平台，请另外添加。',
    'messaging/social-word-not-found': '这条评论已不在了。',
    'messaging/social-cannot': '该平台不支持这个操作。',
    'messaging/social-refused': (p: { said?: unknown }) => `平台拒绝了操作：${String(p.said)}`,
    'messaging/social-unsigned': '签名不符。',
    'messaging/chat-not-here': '这个网站没有开通在线咨询。',
    'messaging/chat-over': '这次对话已结束，可以重新开始。',
    'messaging/not-found': '没有这条消息，或您无权查看。',
    'messaging/not-allowed': (p: P) => `不能为此联系${String(p.name)}：许可${consent[String(p.state)] ?? String(p.state)}。`,
    'messaging/held-back': (p: P) => `现在不向${String(p.name)}发送：${held[String(p.reason)] ?? String(p.reason)}。`,
    'messaging/no-address': (p: P) => `${String(p.name)}没有这个渠道的联系方式。`,
    'messaging/no-server': '还没有设置邮件服务器，请管理员设置 SMTP_URL。',
    'messaging/not-doubtful': '这条消息已不再存疑。',
    'messaging/not-waiting': '这条消息已在发送或已结束。',
    'messaging/unknown-place': (p: P) => `没有 {{${String(p.place)}}} 这一项，请从列表中选择，如 {{name}}、{{owner}}、{{firm}}。`,
    'messaging/inbound-not-found': '没有这条来信，或您无权查看。',
    'messaging/inbound-placed': '这条来信已有归属。',
    'messaging/inbound-party': '没有这位往来方，或您无权查看。',
    'messaging/mailbox-not-found': '这个邮箱已被删除。',
    'messaging/mailbox-taken': (p: P) => `${String(p.address)} 已在收取。`,
    'messaging/password-needed': '请输入密码：保存的密码只用于原来的服务器和用户名。',
    'messaging/link-unknown': '这个链接不是我们发出的，或不完整。',
    'messaging/channel-unknown': '没有这个渠道。',
    'messaging/channel-unset': '这个渠道还没有设置，请管理员在“设置 → 渠道”中设置。',
    'messaging/secret-needed': (p: { secret?: unknown }) => `请填写 ${String(p.secret)}：更换服务器或账号时必须重新填写。`,
    'messaging/callback-refused': '这里没有内容。',
    'messaging/provider-refused': (p) => `微信没有接受：${String(p.said)}`,
    'messaging/window-closed': (p) => `${String(p.name)}已超过 48 小时没有来信，微信只允许在 48 小时内自由回复。请改用审核过的模板消息，或换一个渠道。`,
    'messaging/no-links': '没有可以检查的链接：含有占位的链接因人而异。',
    'messaging/link-check-not-found': '这次检查的结果已不在，请重新检查。',
    'messaging/cannot-test': '请填写接收测试短信的号码。',
    'messaging/template-not-found': '没有这个模板。',
    'messaging/template-empty': '模板还没有内容。',
    'messaging/other-channel': '模板的渠道不能更改，请为其他渠道新建模板。',
    'messaging/image-missing': '没有收到图片。',
    'messaging/image-type': '邮件中可用 PNG、JPEG、GIF 或 WebP 图片。',
    'messaging/image-not-found': '没有这张图片。',
    'messaging/no-address-of-yours': '您还没有可接收测试邮件的邮箱。',
  },
} satisfies typeof en
