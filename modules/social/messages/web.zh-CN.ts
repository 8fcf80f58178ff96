import type en from './web.en.ts'
import words from './zh-CN.ts'

const texts: typeof en = {
  ...words, needed: '请填写', none: '—', back: '返回',
  networks: { mastodon: 'Mastodon', discourse: 'Discourse 论坛', facebook: 'Facebook 主页', weibo: '微博' },
  states: { draft: '草稿', asked: '等待审批', released: '已放行', cancelled: '已停止' },
  publicationStates: { planned: '计划中', waiting: '等待发布', publishing: '发布中', published: '已发布', failed: '未发布', doubtful: '存疑', removed: '已撤下', cancelled: '已停止' },
  faultKinds: { token: '授权已过期或有误，请重新填写。', rights: '账号缺少这项权限。', rate: '平台要求稍后再试。', invalid: '平台不接受这项内容。', gone: '平台上已没有这项内容。', window: '已过可回复的时间，须等对方再次来信。', down: '暂时连不上平台。', silent: '平台没有答复是否收到。', other: '出现其他问题。' },
  reasons: { cheapest: '每次回应成本最低', dearer: '每次回应成本较高', 'no-cost': '未设成本', 'no-data': '尚无数据', 'no-reach': '触达不到人' },
  postFaults: { 'too-long': '超出长度', 'needs-title': '论坛主题需要标题', 'title-short': '标题至少 15 个字符', 'title-long': '标题过长', 'too-many-pictures': '图片过多' },
  tabs: { label: '社交媒体', posts: '内容', medium: '选择渠道' },
  list: {
    title: '社交媒体', note: '一次编写，发布到多个账号；评论和私信进入收件箱。', create: '写内容', empty: '还没有内容', emptyText: '写一次，即可立即或定时发布到所有账号。', noAccounts: '还没有连接账号', noAccountsText: '请管理员在“设置 → 社交账号”中连接账号。', toSettings: '连接账号',
    text: '内容', state: '状态', where: '发布到', when: '时间', views: '浏览', responses: '互动', responsesNote: '点赞、评论与转发之和', all: '全部', stuck: '需要处理', now: '立即',
  },
  editor: {
    noAccounts: '还没有连接账号。', toAccounts: '去连接',
    create: '写内容', title: '内容', text: '正文', textHint: '想说什么？', topic: '主题标题（论坛用）', link: '链接', tag: '活动标记', tagNote: '随链接带出，用于统计这次活动带来的访问。', pictures: '图片', addPicture: '添加图片', removePicture: '移除图片', accounts: '发布账号', due: '发布时间', dueNote: '留空则放行后立即发布。', own: '此处另写', same: '与正文相同', preview: '预览', length: (n, most) => `${String(n)} / ${String(most)}`, chooseAccount: '选择账号后显示预览。', save: '保存草稿', saved: '已保存', release: '发布', releaseAsk: '发布这条内容？', releaseText: '内容将发到所选账号，所有人可见。', released: '已放行', remove: '删除草稿', removed: '已删除', approve: '批准', decline: '退回', approved: '已批准', declined: '已退回', cancel: '停止未发布的', cancelled: '已停止', asked: (name) => `${String(name)}提请审批`, by: (name) => `作者：${String(name)}`, approvedBy: (name) => `审批：${String(name)}`,
  },
  run: {
    title: '各平台情况', open: '打开', edit: '修改文字', editTitle: '修改已发布的内容', edited: '已修改', take: '撤下', takeAsk: '从平台撤下？', takeText: '撤下后平台上任何人都看不到，评论也一并消失。', taken: '已撤下', retry: '重试', retried: '已重试', doubt: '不确定是否已发出。请到平台上查看后在此说明。', isThere: '已经发出', notThere: '没有发出，重新发布', number: '在平台上的编号', address: '网址', resolved: '已记下', views: '浏览', likes: '点赞', comments: '评论', shares: '转发', asOf: (at) => `截至 ${String(at)}`, notCounted: '尚未统计', inbox: '评论在收件箱中',
    history: '互动变化', definition: '每次统计时平台给出的点赞、评论与转发之和。', at: '统计时间', historyEmpty: '还没有数据，每小时获取一次。',
  },
  approval: { label: '内容须由作者以外的人审批后才能发布' },
  accounts: {
    title: '社交账号', note: '公司在社交平台和论坛上的账号。授权信息加密保存。', back: '设置', add: '连接账号', change: '修改', test: '测试', remove: '移除', removeAsk: '移除这个账号？', removeText: '授权信息会被删除；已发布的内容和往来保留。', removed: '已移除', saved: '已保存', save: '保存', empty: '还没有连接账号', emptyText: '可以连接 Mastodon、Discourse 论坛、Facebook 主页和微博。', works: (handle) => `连接正常：${String(handle)}`, on: '使用中', off: '已停用', fetched: (at) => `上次读取 ${String(at)}`, never: '尚未读取', until: (at) => `授权有效至 ${String(at)}`, rests: (at) => `平台要求等到 ${String(at)}`, callback: '回调地址', callbackNote: '请填到平台的 Webhook（消息推送）设置中。', noBase: '要接收平台的推送，请管理员设置 BASE_URL。',
    network: '平台', name: '名称', nameHint: '同事看到的名称', keywords: '关注', keywordsTags: '话题标签，不带 #', keywordsWords: '论坛中的词', active: '启用', kept: '已保存，留空则不变',
    fields: { base: '服务器', username: '用户名', category: '新主题所在分类编号', pageId: '主页 ID', appKey: 'App Key', messages: '私信服务器' },
    secrets: { accessToken: 'Access Token', apiKey: 'API Key', webhookSecret: 'Webhook 密钥', pageToken: '主页 Access Token', appSecret: 'App Secret', verifyToken: '验证口令（自定）', refreshToken: 'Refresh Token' },
  },
  medium: {
    title: '选择渠道', note: '针对一个细分：各渠道能触达多少人，按自身经验预期带来多少回应，成本多少。', segment: '细分', purpose: '用途', choose: '请选择细分', chooseText: '将按细分中的客户比较各渠道。', gone: '这个细分已不在了。', noSegments: '还没有细分', toSegments: '去建细分',
    best: (channel, cost) => `首选${String(channel)}：每次回应约 ${String(cost)}。`, bestFree: (channel) => `首选${String(channel)}：回应不花成本。`, noBest: '暂时不能推荐渠道：没有经验数据、没有成本，或触达不到人。',
    channel: '渠道', rank: '排序', reach: '可触达', cases: '样本', response: '预期回应率', order: '预期成交率', cost: '每次接触', perResponse: '每次回应', perOrder: '每笔成交', expected: '预期回应数', why: '理由', noData: '尚无数据', noCost: '未设', own: (sent, answered) => `${String(answered)} / ${String(sent)}`, ownHead: '自身样本：回应 / 发送',
    chart: '预期回应数与每次回应成本', definition: (pseudo) => `预期回应率 =（本细分回应数 + ${String(pseudo)} × 全公司回应率）÷（本细分发送数 + ${String(pseudo)}），取最近一年的营销消息。回应指本人点击、回复，或 14 天内在同一渠道来信；成交指 30 天内下单。可触达指许可且有地址。`, sample: (n, all) => `可触达人数按 ${String(all)} 人中的 ${String(n)} 人推算。`, counting: '全公司平均值正在统计，请过一分钟再看。', costs: '成本在“设置 → 发送与邮箱”中填写。',
    parties: (channel) => `可通过${String(channel)}触达的客户`, partiesEmpty: '这个细分中没有人可以这样触达。', more: '更多', plan: '策划活动',
    social: '社交平台', socialNote: '内容无法按客户统计触达。以下为平台给出的最近 90 天数据。', account: '账号', posts: '内容数', views: '浏览', responses: '互动', perPost: '每条互动', socialEmpty: '还没有连接账号。', notTold: '平台未提供',
    purposes: { marketing: '营销', service: '服务' },
  },
}

export default texts
