import type { Provider, ReturnReason, SettableChannel, SheetName } from '../contract.ts'

export default {
  title: 'Channels', note: 'How text messages, WeChat, push messages and letters leave the firm, and how answers come back.', back: 'Settings',
  channels: { sms: 'Text messages (SMS)', wechat: 'WeChat official account', wecom: 'WeCom external contacts', line: 'LINE', push: 'Web push', post: 'Letters', 'by-hand': 'By hand' } satisfies Record<SettableChannel, string>,
  texts: {
    sms: 'Through Alibaba Cloud, Tencent Cloud or a message centre (SMPP).', wechat: 'Template messages, and answers within 48 hours of what a follower wrote. Followers are recognised by the code that is made for them when a message is written.', wecom: 'Whoever wrote to customer service within 48 hours is answered directly; for all else an employee confirms each message in WeCom. New contacts are recognised by the mobile number that the employee noted.',
    line: 'Push messages to followers of the official account, and free replies within a minute of their words. Following is their permission for LINE, leaving ends it.', push: 'To browsers that asked for it: in the preference centre, after a form, or by a button on the firm’s site.', post: 'Letters wait under Marketing → Letters until they are printed and posted.', 'by-hand': 'Each message becomes a task with its words ready; done, it counts as sent.',
  } satisfies Record<SettableChannel, string>,
  providers: { smpp: 'Message centre (SMPP 3.4)', aliyun: 'Alibaba Cloud', tencent: 'Tencent Cloud', wechat: 'WeChat', wecom: 'WeCom', line: 'LINE', 'web-push': 'Web push', print: 'Print', person: 'A person' } satisfies Record<Provider, string>,
  provider: 'Provider', set: 'Set up', change: 'Change', unset: 'Not set up', on: 'On', off: 'Asleep', active: 'In use', save: 'Save', saved: 'Saved', kept: 'Kept; leave empty to keep it', needed: 'This is needed',
  fields: {
    host: 'Server', port: 'Port', tls: 'Encrypted (TLS)', systemId: 'System ID', systemType: 'System type', from: 'Sender', window: 'Unanswered at once', endpoint: 'Address of the API', accessKeyId: 'AccessKey ID', signature: 'Signature', region: 'Region', secretId: 'SecretId', sdkAppId: 'SDK AppID', appId: 'AppID', channelId: 'Channel ID', channelSecret: 'Channel secret', corpId: 'Corp ID', mostPerMonth: 'Messages to one customer a month', contact: 'Contact (mailto:… or https://…)', ownerId: 'Whose task it is where nobody looks after the customer', days: 'Days to do it',
    password: 'Password', accessKeySecret: 'AccessKey secret', secretKey: 'SecretKey', appSecret: 'AppSecret', token: 'Token', aesKey: 'EncodingAESKey', secret: 'Secret', kfSecret: 'Secret of customer service (if it has its own)', welcome: 'Welcome for new contacts (empty: none)', sheet: 'Sheet of labels',
    columns: 'Across', rows: 'Down', width: 'Width (mm)', height: 'Height (mm)', left: 'From the left (mm)', top: 'From the top (mm)', acrossGap: 'Gap across (mm)', downGap: 'Gap down (mm)',
  } as Record<string, string>,
  callback: 'Address for receipts and replies', callbackNote: 'Enter it at the provider.', noBase: 'Receipts and replies need BASE_URL.',
  test: 'Try it', testTo: 'A number of your own', testTemplate: 'Number of an approved template', outcomes: { sent: 'It works', given: 'Given to a person', later: 'Not taken for now', failed: 'Refused', doubtful: 'No clear answer' } as Record<string, string>,
  sheets: { '3x8': '3 × 8 labels, 70 × 37 mm', '2x8': '2 × 8 labels, 105 × 37 mm', L7160: 'Avery L7160, 3 × 7', L7163: 'Avery L7163, 2 × 7', own: 'A sheet of our own' } satisfies Record<SheetName, string>,
  letters: {
    title: 'Letters', note: 'To be printed and posted', tabs: { waiting: 'To post', posted: 'Posted' }, print: 'Letters (PDF)', labels: 'Labels (PDF)', posted: 'Posted', done: (n: number) => `${n} posted`, empty: 'No letters to post', emptyText: 'Letters that campaigns, playbooks or people write wait here.', nonePosted: 'No letters were posted yet', nonePostedText: 'What is marked as posted stands here; letters that come back are marked here too.',
    runs: 'Written to many', count: (n: number) => `${n} ${n === 1 ? 'letter' : 'letters'}`, noSubject: 'Without a subject', all: 'Choose all', chosen: (n: number) => `${n} chosen`, choose: (name: string) => `Choose ${name}`, more: 'Show more', sheet: 'Sheet', usual: 'As set under Settings → Channels', skip: 'Labels used up', skipNote: 'On a sheet that was begun before', labelTitle: 'Print labels', returned: 'Came back', returnTitle: (n: number) => `${n} ${n === 1 ? 'letter' : 'letters'} came back`, returnText: 'Nothing more is posted to these addresses until they are changed.', returnDone: (n: number) => `${n} marked as returned`,
    why: 'Why', reasons: { unknown: 'Not known at this address', moved: 'Moved', refused: 'Not accepted', other: 'Another reason' } satisfies Record<ReturnReason, string>, postedAt: 'Posted', returnedAt: 'Came back',
  },
}
