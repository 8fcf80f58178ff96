import type { FieldSpec } from '#modules/exchange/api.ts'
import { type Actor, fieldLevel } from '#platform/access/actor.ts'
import { gather } from '#platform/extend/gather.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { Named } from '#kernel/text.ts'
import { readFields } from '../field/read-fields.ts'
import { partyKindNames, roleNames } from '../party/choice-names.ts'
import './extension.ts'

const named = (zhCN: string, zhTW: string, en: string): Named => ({ 'zh-CN': zhCN, 'zh-TW': zhTW, en })
const choice = (key: string, zhCN: string, zhTW: string, en: string) => ({ key, label: named(zhCN, zhTW, en) })

const genders = [choice('female', '女', '女', 'Female'), choice('male', '男', '男', 'Male'), choice('other', '其他', '其他', 'Other'), choice('female', '女士', '女士', 'F'), choice('male', '先生', '先生', 'M'), choice('female', '女性', '女性', 'Ms'), choice('male', '男性', '男性', 'Mr')]
const dealings = [choice('customer', '客户', '顧客', 'Customer'), choice('consumer', '消费者', '消費者', 'Consumer')]

/** A contact's field, with the guarded field that a role may close. */
const contact = (key: string, label: Named, synonyms: string[], more: Partial<FieldSpec> = {}): FieldSpec => ({ key, label, type: 'text', group: 'contact', repeats: true, synonyms, ...more })

const identity: FieldSpec[] = [
  { key: 'key', label: named('客户编号', '顧客編號', 'Customer number'), type: 'text', group: 'identity', matchable: true, synonyms: ['客户号', '会员号', '会员编号', '会员卡号', '卡号', '编号', '客戶編號', '會員編號', '會員卡號', '編號', 'customer id', 'customer no', 'member id', 'member no', 'id', 'key', 'code'], looksLike: ['key'] },
  { key: 'id', label: named('系统编号', '系統編號', 'Record id'), type: 'text', group: 'identity', matchable: true, synonyms: ['guanxi id'] },
  { key: 'kind', label: named('类型', '類型', 'Kind'), type: 'choice', group: 'identity', choices: partyKindNames, synonyms: ['客户类型', '往来方类型', 'party type', 'type'] },
  { key: 'name', label: named('姓名或名称', '姓名或名稱', 'Name'), type: 'text', group: 'identity', matchable: true, synonyms: ['姓名', '名称', '客户姓名', '客户名称', '公司名称', '客户', '联系人', '名稱', '客戶名稱', '顧客姓名', '公司名稱', '顧客', '聯絡人', 'full name', 'customer name', 'company', 'company name', 'contact name'], looksLike: ['chinese-name'] },
  { key: 'familyName', label: named('姓', '姓', 'Last name'), type: 'text', group: 'identity', synonyms: ['姓氏', 'surname', 'family name', 'last_name'] },
  { key: 'givenName', label: named('名', '名', 'First name'), type: 'text', group: 'identity', synonyms: ['名字', 'given name', 'first_name', 'forename'] },
  { key: 'name.english', label: named('英文名', '英文名', 'English name'), type: 'text', group: 'identity', repeats: true, synonyms: ['英文名称', '英文姓名', '英文名稱'] },
  { key: 'name.chinese', label: named('中文名', '中文名', 'Chinese name'), type: 'text', group: 'identity', repeats: true, synonyms: ['中文名称', '中文姓名', '中文名稱'] },
  { key: 'name.alias', label: named('别名', '別名', 'Alias'), type: 'text', group: 'identity', repeats: true, synonyms: ['昵称', '简称', '小名', '暱稱', '簡稱', 'nickname', 'short name'] },
  { key: 'name.former', label: named('曾用名', '曾用名', 'Former name'), type: 'text', group: 'identity', repeats: true, synonyms: ['原名', '舊名', 'previous name'] },
  { key: 'name.legal', label: named('法定名称', '法定名稱', 'Legal name'), type: 'text', group: 'identity', repeats: true, synonyms: ['全称', '工商名称', '全稱', '登記名稱', 'registered name'] },
  { key: 'parent', label: named('上级机构', '上級機構', 'Parent'), type: 'text', group: 'identity', synonyms: ['总公司', '所属公司', '母公司', '總公司', '所屬公司', 'parent company', 'head office'] },
]

const contacts: FieldSpec[] = [
  contact('phone', named('电话', '電話', 'Phone'), ['手机', '手机号', '手机号码', '联系电话', '电话号码', '固定电话', '手機', '手機號碼', '聯絡電話', '電話號碼', '市話', 'mobile', 'mobile phone', 'cell', 'telephone', 'tel', 'phone number'], { type: 'phone', matchable: true, looksLike: ['phone'] }),
  contact('email', named('邮箱', '電子郵件', 'E-mail'), ['电子邮箱', '电子邮件', '邮件', '邮箱地址', '電子信箱', '信箱', '郵件', 'email', 'email address', 'mail'], { type: 'email', matchable: true, looksLike: ['email'] }),
  contact('address', named('地址', '地址', 'Address'), ['联系地址', '通讯地址', '详细地址', '收货地址', '聯絡地址', '通訊地址', '詳細地址', 'street address', 'postal address'], { repeats: false }),
  ...([['country', '国家', '國家', 'Country', []], ['region', '省份', '省份', 'Region', ['省', '州', 'state', 'province']], ['city', '城市', '城市', 'City', ['市', '縣市', 'town']], ['district', '区县', '區', 'District', ['区', '县', '鄉鎮市區', 'county']], ['street', '街道', '街道', 'Street', ['街道地址', 'address line 1']], ['postcode', '邮编', '郵遞區號', 'Postcode', ['邮政编码', '郵政編碼', 'zip', 'zip code', 'postal code']]] as const)
    .map(([key, zhCN, zhTW, en, synonyms]) => contact(`address.${key}`, named(zhCN, zhTW, en), [...synonyms], { repeats: false })),
  contact('wechat', named('微信', '微信', 'WeChat'), ['微信号', '微信號', 'wechat id', 'weixin']), contact('wecom', named('企业微信', '企業微信', 'WeCom'), ['企微']), contact('line', named('LINE', 'LINE', 'LINE'), ['line id']),
  contact('whatsapp', named('WhatsApp', 'WhatsApp', 'WhatsApp'), []), contact('qq', named('QQ', 'QQ', 'QQ'), ['qq号', 'qq號']), contact('weibo', named('微博', '微博', 'Weibo'), []),
  contact('web', named('网站', '網站', 'Website'), ['网址', '主页', '網址', 'url', 'homepage'], { looksLike: ['url'] }), contact('fax', named('传真', '傳真', 'Fax'), ['传真号码', '傳真號碼']), contact('other', named('其他联系方式', '其他聯絡方式', 'Other contact'), []),
]

const profile: FieldSpec[] = [
  { key: 'gender', label: named('性别', '性別', 'Gender'), type: 'choice', group: 'profile', choices: genders, synonyms: ['sex'] },
  { key: 'birthday', label: named('生日', '生日', 'Birthday'), type: 'date', group: 'profile', synonyms: ['出生日期', '公历生日', '國曆生日', 'date of birth', 'dob', 'birth date'] },
  { key: 'birthdayLunar', label: named('农历生日', '農曆生日', 'Lunar birthday'), type: 'text', group: 'profile', synonyms: ['阴历生日', '陰曆生日'] },
  { key: 'language', label: named('语言', '語言', 'Language'), type: 'text', group: 'profile', synonyms: ['preferred language'] },
  { key: 'zone', label: named('时区', '時區', 'Time zone'), type: 'text', group: 'profile' },
  { key: 'contactHours', label: named('联系时段', '聯絡時段', 'Contact hours'), type: 'text', group: 'profile', synonyms: ['方便联系时间', '方便聯絡時間'] },
  { key: 'dealing', label: named('客户或消费者', '顧客或消費者', 'Customer or consumer'), type: 'choice', group: 'profile', choices: dealings },
  { key: 'creditLimit', label: named('信用额度', '信用額度', 'Credit limit'), type: 'money', group: 'credit', synonyms: ['授信额度', '授信額度'] },
  { key: 'creditCurrency', label: named('信用币种', '信用幣別', 'Credit currency'), type: 'text', group: 'credit' },
  { key: 'creditRating', label: named('信用等级', '信用等級', 'Credit rating'), type: 'text', group: 'credit', synonyms: ['信用评级', '信用評等'] },
  { key: 'role', label: named('角色', '角色', 'Role'), type: 'text', group: 'belonging', repeats: true, synonyms: ['往来关系', '關係', 'roles'], choices: roleNames },
  { key: 'tag', label: named('标签', '標籤', 'Tags'), type: 'text', group: 'belonging', repeats: true, synonyms: ['客户标签', '標記', 'tag', 'label', 'labels', 'segment'] },
  { key: 'owner', label: named('归属', '負責人', 'Owner'), type: 'text', group: 'belonging', synonyms: ['负责人', '客户经理', '业务员', '销售', '客戶經理', '業務', 'account manager', 'sales rep'] },
  { key: 'unit', label: named('部门', '部門', 'Unit'), type: 'text', group: 'belonging', synonyms: ['门店', '所属部门', '所属门店', '門市', '所屬部門', 'branch', 'store', 'team'] },
]

/** The guarded field that a field of the file belongs to. */
const guardOf = (key: string): string | null =>
  ['phone', 'fax', 'wechat', 'wecom', 'line', 'whatsapp', 'qq', 'weibo', 'web', 'other'].includes(key) ? 'phone' : key === 'email' ? 'email' : key.startsWith('address') ? 'address' : key.startsWith('birthday') ? 'birthday' : key.startsWith('credit') ? 'credit' : null

const open = (actor: Actor, key: string): boolean => { const guard = guardOf(key); return guard === null || fieldLevel(actor, `party.${guard}`) === 'edit' }

/** Built-in fields that a role closes to the actor. */
export const closedPartyFields = (actor: Actor): FieldSpec[] => [...contacts, ...profile].filter((f) => !open(actor, f.key))

const plainTypes = { text: 'text', number: 'number', money: 'money', date: 'date', choice: 'choice', choices: 'text', party: 'text', boolean: 'boolean' } as const

/** Everything that a file of parties may say: what is built in, the firm's own fields that the asker sees, and what other modules take in. Fields that the asker may not change are not there. */
export async function partyImportFields(context: Context): Promise<FieldSpec[]> {
  const own = (await readFields(context.tx)).filter((f) => !f.hidden && !f.archivedAt).map((f): FieldSpec => ({
    key: `custom.${f.key}`, label: f.label, type: plainTypes[f.kind], group: 'own', custom: true, matchable: f.unique && f.state === 'ready', repeats: f.kind === 'choices', ...(f.kind === 'choice' && { choices: f.choices }),
  }))
  const parts = await Promise.all((await gather('partyImportParts')).map((p) => p.fields(context)))
  return [...[...identity, ...contacts, ...profile].filter((f) => open(context.actor, f.key)), ...own, ...parts.flat()]
}
