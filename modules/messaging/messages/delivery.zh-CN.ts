import type en from './delivery.en.ts'

const texts: typeof en = {
  tabs: { label: '送达', overview: '概览', messages: '消息' },
  overview: {
    title: '送达', lead: '邮件送得怎么样，还有什么等您处理。', days: (n) => `${n} 天`, period: '时段',
    sent: '已发送', sentDefinition: '这段时间内邮件服务器已接收的邮件。', bounced: '退信', bouncedDefinition: '地址不存在、彻底退回的邮件，之后不再发往该地址。',
    complained: '投诉', complainedDefinition: '收件人举报为垃圾邮件的邮件，以对方邮箱服务商告知的为准。', replied: '有回复', repliedDefinition: '收到本人回复的邮件，自动回复不算。', share: (share) => `占已发送的 ${share}`,
    waiting: '等您处理', doubtful: (n) => `存疑 ${n} 条`, unknown: (n) => `陌生来信 ${n} 封`, nothing: '没有要处理的。', queued: (n) => `有 ${n} 条消息等待发送。`, suppressed: (n) => `不可联系名单 ${n} 条`,
    domains: '按收件域名', domainsNote: '收件最多的域名。点数字可查看对应的消息。', domain: '域名', failed: '被拒收', softBounced: '暂时退回', opened: '打开', clicked: '点链接', none: '这段时间没有发送邮件。',
    tracking: { nothing: '没有记录打开与点击。', links: '没有记录打开；扫描程序的点击不计入。', opening: '打开次数只供参考：有的邮箱会自动加载图片（已知的不计入），有的从不加载。' },
    held: '拦下的邮件', heldNote: '这段时间按规则没有发出的邮件。', why: '原因', messages: '条数', heldNone: '没有拦下的邮件。',
    logRead: (when) => `邮件服务器日志：${when}读取，存疑的邮件据此自动核实。`, logFault: (why) => `读不到邮件服务器日志（${why}）。`, warmUpText: (sent, today) => `域名预热：今天可发 ${today} 封，已发 ${sent} 封。`, asOf: (at) => `截至 ${at}`,
    sender: '发信域名验证', senderNote: (domain) => `${domain} 的 DNS 记录。`, noSender: '还没有设置发信地址（MAIL_FROM）。', record: '记录', found: '查到的内容', state: '结果', again: '重新查询',
    checks: { spf: 'SPF', dkim: 'DKIM', dmarc: 'DMARC', mx: 'MX' }, states: { ok: '正常', missing: '没有这条记录', different: '与我们的密钥不符', 'no-answer': '这里查不到 DNS', 'not-ours': '由邮件服务器签名' }, settings: '邮件设置',
  },
  notices: { delivered: '已送达', delayed: '延迟', 'soft-bounced': '暂时退回', bounced: '退信', opened: '已打开', clicked: '点了链接', replied: '已回复', complained: '投诉' },
  setting: {
    title: '发送与邮箱', back: '设置', lead: '什么时候发、最多发多少、记录什么，以及收取哪些邮箱的回复。', saved: '已保存', save: '保存', needed: '请填写',
    mailboxes: '收取的邮箱', mailboxesNote: '客户的回复会寄到第一个邮箱；回复、退信和投诉从所有邮箱收取。', add: '添加邮箱', none: '还没有收取任何邮箱，回复不会进入系统。', edit: '修改', remove: '移除', removeText: (address) => `不再收取 ${address}，已收取的内容保留。`, removed: '已移除',
    address: '邮箱地址', host: 'IMAP 服务器', port: '端口', security: '加密', securities: { tls: 'TLS（993）', starttls: 'STARTTLS（143）', none: '不加密，仅限内网' }, username: '用户名', password: '密码', passwordKept: '留空则沿用现有密码', folder: '文件夹',
    plus: '支持“名称+…@”地址', plusNote: '可以准确识别每封退信。多数邮箱都支持。', active: '收取', test: '测试连接', works: (n) => `连接正常，文件夹里有 ${n} 封邮件。`, checked: (when) => `上次收取：${when}`, never: '还没有收取过', paused: '已暂停',
    faults: { 'no-such-host': '找不到这台服务器，请检查名称。', 'no-connection': '服务器没有应答，请检查名称、端口和防火墙。', certificate: '服务器证书无效，或加密方式不对。', 'wrong-password': '用户名或密码被拒绝。有的邮箱要先开启 IMAP，并使用授权码。', 'no-folder': '没有这个文件夹。', other: '连接失败。' }, said: (what) => `服务器的回答：${what}`,
    rules: '发送规则', rulesNote: '适用于一切需要许可的消息（营销、调研等），所有活动和剧本合并计算。服务通知随时发送。',
    quiet: '免打扰时段', quietNote: '按收件人当地时间，这段时间不发送。建议 21:00 至 09:00。', quietOff: '不设', quietOn: '设置', from: '从', to: '到',
    caps: '每人最多收到', capsNote: '留空为不限。客户自己设定的更低上限始终有效。超出时，优先级低的让位。', day: '每天', week: '每周', month: '每月',
    rates: '发送速度', perMinute: '每分钟邮件数', perMinuteNote: '留空则以邮件服务器能接收的速度发送。', domains: '按收件域名', domain: '域名', perHour: '每小时', addDomain: '添加域名', dropDomain: (domain) => `移除 ${domain}`, warmUp: '新发信域名预热', warmUpNote: '第一天发这么多，之后每天按倍数增加。', since: '第一天', first: '第一天的数量', growth: '每天倍数',
    soft: '多次退信后停发', softs: { after: '退回封数', days: '天数内' }, softNote: '邮箱已满、服务器无应答等暂时退信，累计到这个数就停发营销类邮件；有一封送达即自动恢复。服务通知照常发送。',
    tracking: '记录收件人的行为', trackings: { nothing: '不记录', links: '点击的链接', opening: '还有打开邮件' }, trackingNote: '默认不记录。拒绝画像的客户一律不记录；机器的访问不计入。',
    costs: '每条消息的费用', costsNote: '以本位币计，从某天起生效；计入每条已发消息和渠道对比。', channel: '渠道', now: '今天', cost: '费用', validFrom: '生效日', put: '设定', unset: '未设定',
  },
}

export default texts
