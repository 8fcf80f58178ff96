interface P { whose?: unknown }
interface Mail { firm: string; name: string; because: string; names: string; days: number; link: string }

export default {
  sealed: 'Sealed file',
  mail: {
    join: ', ', subject: (m: Mail) => `Your sealed file at ${m.firm} is to be opened`,
    text: (m: Mail) => `Dear ${m.name},\n\nyour sealed file at ${m.firm} is to be opened by those who hold its spare key: ${m.names}.\nThe reason they gave: ${m.because}\n\nThis happens in ${m.days} days at the earliest. If you object, it does not happen; you can do so here:\n\n${m.link}\n\n${m.firm}\n`,
  },
  refusals: {
    'sealed/party-not-found': 'This party is not here, or you may not see it.',
    'sealed/no-file': 'There is no sealed file.',
    'sealed/not-yours': 'Only the adviser of this file may do this.',
    'sealed/locked': 'This file is locked. The adviser cannot open it any more.',
    'sealed/waiting': 'The member has not set a password yet.',
    'sealed/closed': 'This needs both passwords, in one session.',
    'sealed/begun-already': 'This party has a sealed file already.',
    'sealed/wrong-password': (p: P): string => (p.whose === 'member' ? 'The member’s password is not right.' : 'The password for sealed files is not right.'),
    'sealed/too-many': 'Too many wrong tries. Please wait an hour.',
    'sealed/no-password': 'No password for sealed files has been set yet.',
    'sealed/set-already': 'You have a password already; change it with the old one.',
    'sealed/stale': 'Something was sealed meanwhile. Please try again.',
    'sealed/no-circle': 'This file is not locked to a circle, so only its two passwords open it.',
    'sealed/asked-already': 'An opening has been announced already.',
    'sealed/no-recovery': 'This announcement is not here, or was told already.',
    'sealed/not-yet': 'It cannot be opened: the days have not passed, the member objected, or you are not of its circle.',
    'sealed/same-twice': 'Choose three different people.',
  },
}
