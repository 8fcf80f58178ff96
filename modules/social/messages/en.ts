interface P { account?: unknown; fault?: unknown; said?: unknown }

const faults = { 'too-long': 'the text is too long', 'needs-title': 'a forum topic needs a title', 'title-short': 'the title needs at least 15 characters', 'title-long': 'the title is too long', 'too-many-pictures': 'there are too many pictures' } as Record<string, string>

export default {
  socialPost: 'Social post',
  faults,
  refusals: {
    'social/not-found': 'This post is not here any more.',
    'social/account-unknown': 'This account is not here any more, or was chosen twice.',
    'social/does-not-fit': (p: P) => `Not ready for ${String(p.account)}: ${faults[String(p.fault)] ?? String(p.fault)}.`,
    'social/not-draft': 'Only a draft can be changed or released.',
    'social/not-asked': 'This post does not wait for approval.',
    'social/own-approval': 'Someone else than its author approves a post.',
    'social/past-due': 'The time to publish is over. Choose another one, or none to publish at once.',
    'social/publication-not-found': 'This publication is not here any more.',
    'social/not-doubtful': 'This is not in doubt any more.',
    'social/not-failed': 'This did not fail.',
    'social/not-published': 'This does not stand on the network.',
    'social/cannot': 'This network does not allow that.',
    'social/network-refused': (p: P) => `The network refused: ${String(p.said)}`,
    'social/image-unknown': 'A picture is not here any more. Choose it again.',
    'social/nothing-waits': 'Nothing waits to be published.',
  },
}
