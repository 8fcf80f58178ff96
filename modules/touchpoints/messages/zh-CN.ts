import type en from './en.ts'

const of: Record<string, string> = { kind: '类型', channel: '渠道', stage: '阶段' }

const texts: typeof en = {
  touchpoint: '触点', timeline: '来往', notices: '提醒',
  themes: { communication: '沟通', order: '订单', service: '服务', satisfaction: '满意度', activity: '活动', relationship: '关系' },
  directions: { in: '对方发起', out: '我方发起', none: '不分方向' },
  roles: { subject: '当事人', present: '在场', buyer: '购买人', payer: '付款人', recipient: '收货人' },
  reasons: { conversation: () => '有人给您发来消息', 'conversation-given': (who: string) => `${who}把一个会话交给了您`, 'conversation-back': () => '您搁置的会话到时间了', mention: (who) => `${who}提到了您`, assigned: (who) => `${who}交给您一项待办`, 'privacy-request': () => '有人提出个人信息请求', 'campaign-asked': (who: string) => `${who}请您审批一个营销活动`, 'campaign-approved': (who: string) => `${who}批准了您的营销活动`, 'campaign-declined': (who: string) => `${who}退回了您的营销活动`, 'finding-turned': () => '您的一条发现不再成立', 'finding-again': () => '您的一条发现重新成立', 'finding-given': (who) => `${who}把发现移交给您` },
  corrected: '已更正', retracted: '已撤回', redacted: '已按请求删除',
  refusals: {
    'touchpoints/unknown-party': (p) => `没有或不止一位往来方叫“${String(p.party)}”。`,
    'touchpoints/known': (p) => `${String(p.key)} 已经导入过。`,
    'touchpoints/not-found': '找不到这条记录，或您无权查看。',
    'touchpoints/already-corrected': '这条记录已被更正，请刷新后查看。',
    'touchpoints/unknown-word': (p) => `没有“${String(p.word)}”这个${of[String(p.of)] ?? '词'}。`,
    'touchpoints/in-future': '时间还没到。请等发生后再记，或者建成待办。',
    'touchpoints/member-unknown': '提到的同事中有人已不在。',
    'touchpoints/not-by-hand': (p) => `“${String(p.kind)}”由系统记录，不能手工录入。`,
    'touchpoints/notice-not-found': '找不到这条提醒。',
  },
}
export default texts
