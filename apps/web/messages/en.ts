const en = {
  brand: 'Guanxi',
  skip: 'Skip to the content',
  nav: { main: 'Sections', pages: (section: string) => `Pages of ${section}`, more: 'More', quick: 'New', notices: 'Notices', close: 'Close', language: 'Language', me: 'My menu', commands: 'Commands', pagesHead: 'Pages' },
  menu: { profile: 'Profile and security', appearance: 'Appearance', keys: 'Keyboard', signOut: 'Sign out' },
  search: { hint: 'Name, pinyin, phone tail, order number…', title: 'Search and commands', none: (text: string) => `Nothing found for “${text}”`, found: (n: number) => `${n} results`, start: 'Type a name, the last digits of a phone, an e-mail or an order number; or the name of a page.', failed: 'Search is away for the moment' },
  keys: { title: 'Keyboard', search: 'Search and commands', walk: 'Next and previous row', open: 'Open the row', choose: 'Choose the row', close: 'Close, clear the choice', help: 'This list' },
  connection: { down: 'No connection to the server. What you type is kept; we keep trying.' },
  notFound: { title: 'This page does not exist', text: 'The address may be old, or mistyped.', home: 'To Today' },
  today: { title: 'Today', none: 'Nothing is waiting for you', bring: 'As soon as there are customers and promises, the next steps stand here in order of their value.', bringAct: 'Bring in my data' },
  settings: { title: 'Settings', groups: { own: 'My own', people: 'People and rights', records: 'Records', data: 'Data', firm: 'Firm' }, choose: 'Choose what to set on the left.' },
  appearance: { title: 'Appearance', theme: 'Light and dark', system: 'As the system', light: 'Light', dark: 'Dark', language: 'Language', density: 'Rows of lists', compact: 'Compact', comfortable: 'Comfortable' },
  signIn: {
    title: 'Sign in', email: 'E-mail', password: 'Password', act: 'Sign in', or: 'or', passkey: 'Use a passkey', oidc: (name: string) => `Sign in with ${name}`, forgot: 'Forgot the password?', forgotAsk: 'An administrator can send you a link that sets a new one.',
    code: { title: 'Second step', text: 'Enter the six digits that your authenticator app shows now.', label: 'Code', act: 'Continue', trust: 'Trust this device for 30 days', backup: 'Use a backup code', backupLabel: 'Backup code', app: 'Use the app', back: 'Start again' },
    passkeyFailed: 'The passkey was not used. Try again, or sign in with your password.', needed: 'Please fill this in', badEmail: 'This is not an e-mail address',
    lead: 'Know every customer, and what to do next.',
  },
  reset: { title: 'New password link', text: 'We send a link that sets a new password, if this address belongs to a member.', act: 'Send the link', sent: 'If this address belongs to a member, the link is on its way.', back: 'Back to sign-in' },
  setup: {
    title: 'Set up your firm', text: 'Two minutes. You become the administrator and can invite the others later.', firm: 'Name of the firm', name: 'Your name', email: 'Your e-mail', password: 'Password', passwordHint: 'At least 8 characters; a few words are better than symbols.', act: 'Set up', done: 'This firm is set up already.',
    next: { title: 'How would you like to begin?', text: (firm: string) => `${firm} is ready.`, demo: 'Look around with a demo firm', demoText: 'A made-up firm with 20,000 customers over three years, plainly marked, gone in one click.', demoAct: 'Fill with the demo firm', own: 'Bring in my data', ownText: 'Customers, orders and contacts from CSV or Excel. Everything can be undone.', ownAct: 'Choose a file', later: 'Later, go to Today' },
  },
  invitation: { title: (firm: string) => `Join ${firm}`, text: (name: string, email: string) => `${name}, choose a password for ${email}.`, password: 'Password', again: 'Password again', differ: 'The two differ', act: 'Join', done: 'Your password is set. Please sign in.', expired: 'This link is no longer valid', ask: 'Ask whoever invited you for a new one.' },
}

export default en
