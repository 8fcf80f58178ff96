import type { Named } from '#kernel/text.ts'
import type { partyBinds } from './definition.ts'

const named = (zhCN: string, zhTW: string, en: string): Named => ({ 'zh-CN': zhCN, 'zh-TW': zhTW, en })

/** What the built-in fields are called when a visitor is asked for them. */
export const fieldLabels: Readonly<Record<(typeof partyBinds)[number], Named>> = {
  name: named('姓名', '姓名', 'Name'), phone: named('手机', '手機', 'Phone'), email: named('邮箱', '電子郵件', 'E-mail'), wechat: named('微信号', '微信號', 'WeChat ID'), line: named('LINE ID', 'LINE ID', 'LINE ID'),
  address: named('地址', '地址', 'Address'), gender: named('性别', '性別', 'Gender'), birthday: named('生日', '生日', 'Birthday'), language: named('语言', '語言', 'Language'),
}
export const genders = [{ key: 'female', label: named('女', '女', 'Female') }, { key: 'male', label: named('男', '男', 'Male') }, { key: 'other', label: named('其他', '其他', 'Other') }]
export const spoken = [{ key: 'zh-CN', label: named('简体中文', '簡體中文', 'Simplified Chinese') }, { key: 'zh-TW', label: named('繁体中文', '繁體中文', 'Traditional Chinese') }, { key: 'en', label: named('英语', '英語', 'English') }]
export const yesNo = [{ key: 'true', label: named('是', '是', 'Yes') }, { key: 'false', label: named('否', '否', 'No') }]
