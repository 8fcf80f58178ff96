import type en from './duplicate.en.ts'

const duplicate: typeof en = {
  reasons: {
    key: '外部系統編號相同', document: '證件相同', 'phone-verified': '已驗證的電話相同', 'email-verified': '已驗證的電子郵件相同', handle: '社群帳號相同', email: '電子郵件相同', phone: '電話相同',
    address: '地址相同', birthday: '生日相同', name: '姓名相同', 'name-sounds': '姓名同音', 'name-alike': '姓名相近',
  },
  doubts: { document: '證件不同', birthday: '生日不同', gender: '性別不同', name: '姓名差異很大' },
  elsewhere: (unit) => `同事名下可能已有這位顧客，請洽${unit}或系統管理員確認。`,
  refusals: { 'duplicate-not-found': '這組資料已不在重複清單中。' },
}

export default duplicate
