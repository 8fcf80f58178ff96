import type en from './web.en.ts'
import words from './zh-CN.ts'

const texts: typeof en = {
  ...words,
  inviting: '邀请好友', invitingHint: '领到的人可把优惠码或链接转给朋友：朋友领到同一份优惠，并自动记下谁推荐了谁。', thanks: '朋友购买后答谢邀请人', noThanks: '不另外答谢', inviteForm: '链接打开的表单', noForm: '不用链接，只凭码', mostFriends: '最多算几位朋友', friendDays: '多少天内', referrals: '谁带来了谁', inviter: '邀请人', friend: '朋友', via: { form: '表单', order: '订单', hand: '人工' }, thanked: '已答谢', accepted: '已来', noReferrals: '还没有朋友来', friendsIn: (most, days) => `${days} 天内 ${most} 位`,
  title: '优惠', create: '新建优惠', make: '新建', save: '保存', saved: '已保存', back: '优惠', empty: '还没有优惠', emptyText: '优惠是一张券或一份礼物，有自己的优惠码、限制和成本。由活动和剧本发放，谁用了一目了然。', closed: '已关闭', open: '开放中', needed: '请填写', none: '—',
  name: '名称', terms: '使用说明（客户看到的）', benefit: '优惠内容', benefits: { percent: '折扣（%）', amount: '立减金额', gift: '赠品', other: '其他' }, worth: '数值', codes: '优惠码', codeKinds: { generated: '每人一码，系统生成', imported: '每人一码，从外部导入', common: '通用码', none: '不用码' }, commonCode: '通用码', prefix: '开头', from: '开始', to: '截止', days: '领取后几天有效', perParty: '每位客户最多', stock: '总数最多', unlimited: '不限', least: '订单需满', cost: '每次使用的成本', transferable: '可由他人使用', who: '领取条件', everyone: '所有客户',
  codesFile: '从文件导入', stockLeft: (left, all) => `共 ${all} 份，还剩 ${left} 份`, whoNote: '只给某个细分的客户，就选“细分”；不加条件，所有客户都可领取。', manyUsed: '收银台有一批要核销？', manyUsedLink: '导入文件', panel: { title: '优惠', none: '还没有发过优惠。', give: '发优惠', more: '更多', used: (day) => `${day}使用`, until: (day) => `有效至 ${day}`, on: (day) => `${day}`, done: '已发放', choose: '选择优惠', noneOpen: '没有开放中的优惠' },
  state: '状态', states: { draft: '草稿', active: '开放', closed: '已关闭' }, given: '已发', redeemed: '已用', refused: '没领到', pool: '剩余码', left: '剩余', edit: '修改', activate: '开放领取', close: '关闭', changed: '已更改', reopen: '重新开放',
  addCodes: '导入优惠码', codesHint: '每行一个', added: (n, known) => `已导入 ${n} 个${known ? `，${known} 个已存在` : ''}`, redeem: '核销优惠码', code: '优惠码', order: '系统内订单编号（可不填）', redeemedNow: (name) => `${name}已使用`, gifts: '发放记录', who2: '客户', when: '时间', until: '有效至', giftStates: { given: '已发', redeemed: '已用', expired: '已过期', revoked: '已收回', refused: '没领到' }, revoke: '收回', revoked: '已收回', reason: '原因', all: '全部', noGifts: '还没有发放',
  why: { stock: '已发完', limit: '已领过', conditions: '不符合条件', 'not-running': '未开放' }, off: { percent: (worth) => `减 ${worth}%`, amount: (worth) => `立减 ${worth}` },
}

export default texts
