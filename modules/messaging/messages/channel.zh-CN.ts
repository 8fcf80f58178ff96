import type en from './channel.en.ts'

const texts: typeof en = {
  title: '渠道', note: '短信、微信、网页推送和信件如何发出，回复如何收回。', back: '设置',
  channels: { sms: '短信', wechat: '微信公众号', wecom: '企业微信客户联系', line: 'LINE', push: '网页推送', post: '信件', 'by-hand': '人工' },
  texts: {
    sms: '经阿里云、腾讯云或短信网关（SMPP）发送。', wechat: '模板消息，以及用户来信后 48 小时内的客服消息。发消息时可生成专属二维码，扫码关注后即可识别是谁。', wecom: '48 小时内向微信客服来过信的客户直接回复，其余消息由员工在企业微信中确认后发出。新客户按员工备注的手机号识别。',
    line: '向官方账号的好友推送消息；对方来信后一分钟内的回复不计费。加好友即为 LINE 渠道的许可，封锁即撤回。', push: '发给愿意接收的浏览器：在偏好中心、提交表单后，或点公司网站上的按钮订阅。', post: '信件在“营销 → 信件”中等待打印寄出。', 'by-hand': '每条消息变成一项任务，文字已备好；完成即视为已发送。',
  },
  providers: { smpp: '短信网关（SMPP 3.4）', aliyun: '阿里云', tencent: '腾讯云', wechat: '微信', wecom: '企业微信', line: 'LINE', 'web-push': '网页推送', print: '打印', person: '人工' },
  provider: '服务商', set: '设置', change: '修改', unset: '未设置', on: '已启用', off: '已停用', active: '启用', save: '保存', saved: '已保存', kept: '已保存，留空则不变', needed: '请填写',
  fields: {
    host: '服务器', port: '端口', tls: '加密（TLS）', systemId: '系统 ID', systemType: '系统类型', from: '发送号码', window: '同时等待应答数', endpoint: '接口地址', accessKeyId: 'AccessKey ID', signature: '签名', region: '地域', secretId: 'SecretId', sdkAppId: 'SDK AppID', appId: 'AppID', channelId: 'Channel ID', channelSecret: 'Channel secret', corpId: '企业 ID', mostPerMonth: '每位客户每月条数', contact: '联系方式（mailto:… 或 https://…）', ownerId: '客户无人负责时交给', days: '完成期限（天）',
    password: '密码', accessKeySecret: 'AccessKey Secret', secretKey: 'SecretKey', appSecret: 'AppSecret', token: 'Token', aesKey: 'EncodingAESKey', secret: 'Secret', kfSecret: '微信客服 Secret（单独设置时填写）', welcome: '新客户欢迎语（留空则不发）', sheet: '标签纸',
    columns: '每行张数', rows: '行数', width: '宽（毫米）', height: '高（毫米）', left: '左边距（毫米）', top: '上边距（毫米）', acrossGap: '横向间隔（毫米）', downGap: '纵向间隔（毫米）',
  },
  callback: '回执与回复地址', callbackNote: '请填到服务商后台。', noBase: '接收回执和回复需要设置 BASE_URL。',
  test: '测试', testTo: '自己的手机号', testTemplate: '已审核的模板编号', outcomes: { sent: '可以使用', given: '已交给人工', later: '暂时未接收', failed: '被拒绝', doubtful: '没有明确答复' },
  sheets: { '3x8': '3 × 8 张，70 × 37 毫米', '2x8': '2 × 8 张，105 × 37 毫米', L7160: 'Avery L7160（3 × 7）', L7163: 'Avery L7163（2 × 7）', own: '自定义标签纸' },
  letters: {
    title: '信件', note: '等待打印寄出', tabs: { waiting: '待寄出', posted: '已寄出' }, print: '打印信件（PDF）', labels: '打印标签（PDF）', posted: '标为已寄出', done: (n) => `已寄出 ${n} 封`, empty: '没有要寄的信', emptyText: '活动、剧本或员工写的信会在这里等待寄出。', nonePosted: '还没有寄出的信', nonePostedText: '标为已寄出的信列在这里；被退回的也在这里登记。',
    runs: '批量信件', count: (n) => `${n} 封`, noSubject: '无主题', all: '全选', chosen: (n) => `已选 ${n} 封`, choose: (name) => `选择${name}`, more: '显示更多', sheet: '标签纸', usual: '按“设置 → 渠道”中的设置', skip: '已用掉的张数', skipNote: '标签纸已用过一部分时填写', labelTitle: '打印地址标签', returned: '登记退信', returnTitle: (n) => `${n} 封信被退回`, returnText: '在地址更正之前，不再向这些地址寄信。', returnDone: (n) => `已登记 ${n} 封退信`,
    why: '退回原因', reasons: { unknown: '查无此人', moved: '已迁移', refused: '拒收', other: '其他原因' }, postedAt: '寄出', returnedAt: '退回',
  },
}

export default texts
