import type en from './duplicate.en.ts'

const duplicate: typeof en = {
  reasons: {
    key: '外部系统编号相同', document: '证件相同', 'phone-verified': '已验证的电话相同', 'email-verified': '已验证的邮箱相同', handle: '社交账号相同', email: '邮箱相同', phone: '电话相同',
    address: '地址相同', birthday: '生日相同', name: '姓名相同', 'name-sounds': '姓名同音', 'name-alike': '姓名相近',
  },
  doubts: { document: '证件不同', birthday: '生日不同', gender: '性别不同', name: '姓名差别很大' },
  elsewhere: (unit) => `同事名下可能已有这位客户，请联系${unit}或管理员确认。`,
  refusals: { 'duplicate-not-found': '这一对记录已不在查重清单中。' },
}

export default duplicate
