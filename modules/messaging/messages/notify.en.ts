export default {
  title: (firm: string) => (firm ? `Messages from ${firm}` : 'Messages in this browser'), lead: 'Offers and news, shown by this browser. You can end it here at any time.',
  on: 'Tell me in this browser', off: 'Do not tell me any more', done: 'This browser is told from now on.', ended: 'This browser is told nothing any more.', is: 'This browser is told.', failed: 'This did not work. Please try again.',
  none: 'Messages to browsers are not set up here.', unsupported: 'This browser cannot show such messages. On an iPhone or iPad add this page to the home screen first.', denied: 'You have blocked messages for this page. Allow them in the browser’s settings, beside the address.', again: 'Try again',
}
