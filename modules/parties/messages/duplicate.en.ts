const duplicate = {
  reasons: {
    key: 'Same key in another system', document: 'Same identity document', 'phone-verified': 'Same verified phone', 'email-verified': 'Same verified e-mail', handle: 'Same account', email: 'Same e-mail', phone: 'Same phone',
    address: 'Same address', birthday: 'Same birthday', name: 'Same name', 'name-sounds': 'Name sounds the same', 'name-alike': 'Similar name',
  },
  doubts: { document: 'Different identity document', birthday: 'Different birthday', gender: 'Different gender', name: 'Quite different name' },
  elsewhere: (unit: string) => `A colleague’s record may be the same. Ask ${unit} or your administrator.`,
  refusals: { 'duplicate-not-found': 'This pair is not on the list any more.' },
}

export default duplicate
