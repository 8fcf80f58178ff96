import type en from './channel.en.ts'

const texts: typeof en = {
  title: '渠道', note: '短信、微信、网页推送和信件如何发出，回复如何收回。', back: '设置',
  channels: { sms: '短信', wechat: '微信公众号', wecom: '企业微信客户联系', line: 'LINE', push: '网页推送', post: '信件', 'by-hand': '人工' },
  texts: {
    sms: '经阿里云、腾讯云或短信网关（SMPP）发送。', wechat: '模板消息，以及用户来信后 48 小时内的客服消息。客户的 openid 记在外部编号“wechat”下。', wecom: '每条消息由员工在企业微信中确认后发出。外部联系人编号记在外部编号“wecom”下。',
    line: '向官方账号的好友推送消息；对方来信后一分钟内的回复不计费。加好友即为 LINE 渠道的许可，封锁即撤回。', push: '发给在公司网页上订阅过的浏览器。', post: '信件在“营销 → 信件”中等待打印寄出。', 'by-hand': '每条消息变成一项任务，文字已备好；完成即视为已发送。',
  },
  providers: { smpp: '短信网关（SMPP 3.4）', aliyun: '阿里云', tencent: '腾讯云', wechat: '微信', wecom: '企业微信', line: 'LINE', 'web-push': '网页推送', print: '打印', person: '人工' },
  provider: '服务商', set: '设置', change: '修改', unset: '未设置', on: '已启用', off: '已停用', active: '启用', save: '保存', saved: '已保存', kept: '已保存，留空则不变', needed: '请填写',
  fields: {
    host: '服务器', port: '端口', tls: '加密（TLS）', systemId: '系统 ID', systemType: '系统类型', from: '发送号码', window: '同时等待应答数', endpoint: '接口地址', accessKeyId: 'AccessKey ID', signature: '签名', region: '地域', secretId: 'SecretId', sdkAppId: 'SDK AppID', appId: 'AppID', channelId: 'Channel ID', channelSecret: 'Channel secret', corpId: '企业 ID', mostPerMonth: '每位客户每月条数', contact: '联系方式（mailto:… 或 https://…）', ownerId: '客户无人负责时交给', days: '完成期限（天）',
    password: '密码', accessKeySecret: 'AccessKey Secret', secretKey: 'SecretKey', appSecret: 'AppSecret', token: 'Token', aesKey: 'EncodingAESKey', secret: 'Secret',
  },
  callback: '回执与回复地址', callbackNote: '请填到服务商后台。', noBase: '接收回执和回复需要设置 BASE_URL。', publicKey: '网页使用的公钥',
  test: '测试', testTo: '自己的手机号', testTemplate: '已审核的模板编号', outcomes: { sent: '可以使用', given: '已交给人工', later: '暂时未接收', failed: '被拒绝', doubtful: '没有明确答复' },
  letters: { title: '信件', note: '等待打印寄出', who: '收件人', address: '地址', subject: '主题', since: '自', print: '打印信件', labels: '打印地址标签', posted: '已寄出', done: (n) => `已寄出 ${n} 封`, empty: '没有要寄的信', emptyText: '活动、剧本或员工写的信会在这里等待寄出。', all: '全选', choose: (name) => `选择${name}` },
}

export default texts
