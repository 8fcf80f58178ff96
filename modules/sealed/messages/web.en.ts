import words from './en.ts'

export default {
  ...words,
  insecure: 'Sealing and opening happen in the browser and need a safe address (https). Please ask the administrator for a certificate.',
  compartments: { advice: 'Advice', private: 'Private' },
  panel: {
    title: 'Sealed file', none: 'Each of you sets a password; with one alone it does not open. It is encrypted in the browser: the firm’s database holds only ciphertext.', begin: 'Begin', waiting: 'Waits for the member to set a password', link: 'Member’s link', open: 'Open together', lock: 'Member leaves: lock', of: (name: string) => `Adviser: ${name}`,
    counts: (advice: number, mine: number) => `${advice} of advice · ${mine} private`, locked: { member: 'Locked by the member', staff: 'Locked (member left)' }, left: (n: number) => `What was left open (${n})`, leftNone: 'Nothing was left open', circle: (names: string) => `Spare key: any two of ${names}`, noCircle: 'No spare key: once a password is lost, it never opens again.', recover: 'Announce an opening by the circle',
  },
  password: { mine: 'My sealing password', firstTime: 'For the first time: set a sealing password. It opens all your sealed files and is not the one you sign in with. It is kept nowhere; once forgotten it cannot be found again.', again: 'Once more', short: (n: number) => `At least ${n} characters; three or four unrelated words are best`, differ: 'These are not the same', member: 'Member’s password', memberHint: 'Typed by the member' },
  begin: { title: 'Begin a sealed file', act: 'Begin', done: 'Begun. Hand the link to the member, who sets a password alone' },
  link: { title: 'The member’s own link', text: 'For the member only. Here they set or change their password, lock the file, or object to an opening.', until: (day: string) => `Holds until ${day}` },
  lock: { title: 'Lock the sealed file', text: 'For when the member leaves. The adviser’s half of the key is destroyed: nothing opens it again but what the member expressly left open. This cannot be undone.', act: 'Lock', done: 'Locked' },
  session: {
    title: 'Sealed file', ask: 'Each of you types your own password, in the same session.', act: 'Open', opening: 'Decrypting…', close: 'Close', idle: (n: number) => `Closes by itself after ${n} minutes of rest`, none: 'Nothing here yet', add: 'Write', edit: 'Change', remove: 'Remove', removeSure: 'This cannot be brought back.', removed: 'Removed', leftOpen: 'Stays open to the adviser when the member has left', leftOpenTag: 'Left open', saved: 'Encrypted and kept',
    noteTitle: 'Title', text: 'Text', topic: 'Topic (counted without a name)', topicHint: 'Counted only where the member agreed', save: 'Encrypt and keep', needed: 'This is needed', circled: 'Locked anew to the present circle',
  },
  left: { title: 'What the member left open', act: 'Open', none: 'The member left nothing open.' },
  recovery: {
    title: 'Opening by the circle', ask: 'The member is told the reason, the names and how to object. It opens once seven days have passed since they were told and they did not object.', because: 'Reason', act: 'Announce', done: 'Announced', told: 'Told in person', toldDone: 'Noted; the seven days begin now', waitsTelling: 'The member has not been told yet', opens: (day: string) => `Opens from ${day}`, objected: 'The member objected', opened: (names: string, day: string) => `Opened by ${names} on ${day}`, open: 'Open', who: (n: number) => `Holder ${n}`, passwordOf: (name: string) => `Password of ${name}`, show: 'Open and read',
  },
  own: {
    title: 'My sealed file', of: (firm: string) => `My sealed file with ${firm}`, text: (name: string, adviser: string) => `${name}, this file opens only when you and your adviser, ${adviser}, each type a password. Nobody else at the firm can open it alone.`, locked: 'It is locked: the adviser cannot open it any more.', counts: (n: number, left: number) => `${n} entries, of which you leave ${left} open to the adviser after you have left.`,
    circle: (names: string) => `A spare key is held by ${names}: two of the three together, seven days after telling you and only if you do not object.`, noCircle: 'There is no spare key: if a password is lost, the content never opens again.', set: 'Set my password', setText: 'Please set it yourself, tell nobody, and do not let the adviser set it for you.', change: 'Change my password', old: 'Present password', fresh: 'New password', save: 'Keep password', saved: 'Your password holds from now on; the content is unchanged.',
    aggregate: 'Counting without a name', aggregateText: 'Let the firm count what sessions were about (such as schooling), without names, and not shown where there are too few.', allow: 'Allow', end: 'End', allowed: 'Allowed', notAllowed: 'Not allowed', changed: 'Changed',
    lock: 'Lock my file', lockText: 'Once locked the adviser never opens it again. This cannot be undone.', lockAct: 'Lock', lockedNow: 'It is locked.', recoveries: 'Announced openings', asked: (because: string, day: string) => `Reason: ${because}. Not before ${day}.`, object: 'I object', objected: 'You objected: it does not take place.', opened: (day: string) => `Opened on ${day}.`,
  },
  setting: {
    title: 'Sealed files', password: 'My sealing password', none: 'You have no sealing password yet: set it with your first file, or now.', set: 'Set password', since: (day: string, n: number) => `Set on ${day} · opens ${n} files`, change: 'Change password', fresh: 'New password', changed: 'Changed; all files are locked anew', setDone: 'Set',
    circle: 'Circle', circleText: 'Three people each hold a piece of the spare key; any two open a file, announced to the member seven days before, and logged.', noCircle: 'There is no circle yet: if a member forgets their password, nothing brings the content back.', holders: (names: string, day: string, n: number) => `${names} · since ${day} · ${n} files`, make: 'Make a new circle', makeText: 'Choose three people who have a sealing password; each types it here. Files move to the new circle when both next open them.', able: 'Fewer than three people have set a sealing password.', holder: (n: number) => `Holder ${n}`, made: 'The circle is made', act: 'Make',
    topics: 'What sessions are about (without names)', topic: 'Topic', all: 'In all', lately: 'Last 12 months', few: (n: number) => `fewer than ${n}`,
  },
}
