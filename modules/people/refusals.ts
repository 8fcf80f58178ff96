import { refusals } from '#kernel/refusal.ts'

export const peopleRefusals = refusals('people', {
  'already-set-up': 409, 'setup-token': 403, 'email-taken': 409, 'link-expired': 410, 'last-administrator': 409, 'beyond-own-rights': 403, 'name-taken': 409,
  'unit-unknown': 422, 'unit-cycle': 409, 'unit-in-use': 409, 'unit-root': 409, 'role-unknown': 422, 'role-in-use': 409, 'role-built-in': 409, 'right-unknown': 422, 'member-unknown': 422, 'heir-unknown': 422, 'expiry-past': 422,
  'cross-site': 403, locked: 429, 'wrong-credentials': 401, 'wrong-password': 400, 'wrong-code': 401, 'second-step-expired': 401, inactive: 403, 'password-length': 422, 'sign-in-again': 403, 'sign-in-refused': 400,
})
