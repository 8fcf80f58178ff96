interface P { seconds?: unknown; right?: unknown }

const day = (at: Date): string => at.toISOString().slice(0, 10)
const wait = (seconds: unknown): string => (Number(seconds) > 90 ? `${Math.ceil(Number(seconds) / 60)} minutes` : `${Number(seconds)} seconds`)

export default {
  people: 'People',
  roles: {
    administrator: 'Administrator', manager: 'Manager', sales: 'Sales', marketing: 'Marketing', service: 'Service', analyst: 'Analyst', 'privacy-officer': 'Privacy officer', auditor: 'Auditor', 'read-only': 'Read only',
  } as Record<string, string>,
  roleNotes: {
    administrator: 'May do everything, members and settings included.', manager: 'Leads a unit: sees and changes what is the unit’s and below.', sales: 'Works with the team’s customers.', marketing: 'Sees everyone, speaks to many.',
    service: 'Answers customers of the unit.', analyst: 'Sees everything, changes nothing.', 'privacy-officer': 'Exports and erases on request, and sees the audit.', auditor: 'Sees who did what.', 'read-only': 'Looks, and changes nothing.',
  } as Record<string, string>,
  actions: {
    read: 'See', create: 'Create', update: 'Change', delete: 'Delete', manage: 'Manage', merge: 'Merge', share: 'Share', export: 'Export', bulk: 'Change in bulk', erase: 'Erase', revoke: 'Revoke', import: 'Import', undo: 'Undo', send: 'Send', approve: 'Approve', run: 'Compute', record: 'Record', correct: 'Correct', remove: 'Remove', assign: 'Assign',
  } as Record<string, string>,
  scopes: { own: 'Own', team: 'Team', unit: 'Unit and below', all: 'All' },
  levels: { hidden: 'Hidden', masked: 'Masked', read: 'May see', edit: 'May change' },
  states: { active: 'Active', invited: 'Invited', inactive: 'Shut out' },
  audited: {
    'sign-in': 'signed in', 'sign-out': 'signed out', 'fail-sign-in': 'failed to sign in', 'enable-two-factor': 'turned on the second factor', 'disable-two-factor': 'turned off the second factor', 'drop-two-factor': 'took away a second factor', 'renew-backup-codes': 'renewed the backup codes',
    'add-passkey': 'added a passkey', 'remove-passkey': 'removed a passkey', 'change-password': 'changed the password', 'set-roles': 'set roles', deactivate: 'shut out', reactivate: 'let in again', invite: 'sent a link for a password', 'accept-invitation': 'accepted the invitation', 'end-session': 'ended sessions', 'set-up': 'set up the firm', revoke: 'revoked',
  } as Record<string, string>,
  mail: {
    invitationSubject: ({ firm }: { firm: string }) => `You are invited to ${firm} on Guanxi`,
    invitation: ({ name, firm, link, until }: { name: string; firm: string; link: string; until: Date }) => `Hello ${name},\n\n${firm} has opened an account for you on Guanxi. Set your password here:\n\n${link}\n\nThe link works once, until ${day(until)}.`,
    resetSubject: 'Set a new password for Guanxi',
    reset: ({ name, link }: { name: string; link: string }) => `Hello ${name},\n\nSet a new password here:\n\n${link}\n\nThe link works for an hour. If you did not ask for it, leave it alone; your password stays as it is.`,
  },
  refusals: {
    'setup-token': 'Open the link that the terminal shows on the machine where Guanxi was started.',
    'already-set-up': 'The firm is already set up. Sign in instead.',
    'email-taken': 'Someone already has this e-mail address.',
    'link-expired': 'This link no longer works: it was used, replaced or is too old. Ask for a new one.',
    'last-administrator': 'The firm needs at least one active administrator. Make someone else one first.',
    'beyond-own-rights': 'This goes beyond your own rights. You can give or take only what you have yourself.',
    'name-taken': 'This name is already in use.',
    'unit-unknown': 'Choose a unit.',
    'unit-cycle': 'A unit cannot be moved below itself.',
    'unit-in-use': 'People or records still belong to this unit. Move them first.',
    'unit-root': 'The firm itself stays at the top: it can be renamed, not moved or deleted.',
    'role-unknown': 'This role is no longer there.',
    'role-in-use': 'Someone still has this role. Take it from them first.',
    'role-built-in': 'Built-in roles stay as they are. Make one of your own.',
    'right-unknown': ({ right }: P) => `There is no right called ${String(right)}.`,
    'member-unknown': 'Choose for whom the key acts.',
    'heir-unknown': 'Choose another member who is active.',
    'expiry-past': 'The end lies in the past.',
    'cross-site': 'This came from another website and was refused. Open Guanxi itself and try again.',
    locked: ({ seconds }: P) => `Too many attempts. Wait ${wait(seconds)}, then try again.`,
    'wrong-credentials': 'E-mail address or password is wrong.',
    'wrong-password': 'The password is wrong.',
    'wrong-code': 'The code is wrong. Codes change every half minute.',
    'second-step-expired': 'This took too long. Start again with your password.',
    inactive: 'This account is shut out. Ask an administrator.',
    'password-length': 'A password has 8 to 128 characters.',
    'sign-in-again': 'For this, sign in again first: your sign-in is more than a day old.',
    'sign-in-refused': 'This did not work. Start again.',
  },
}
