import type { Provider, SettableChannel } from '../contract.ts'

export default {
  title: 'Channels', note: 'How text messages, WeChat, push messages and letters leave the firm, and how answers come back.', back: 'Settings',
  channels: { sms: 'Text messages (SMS)', wechat: 'WeChat official account', wecom: 'WeCom external contacts', line: 'LINE', push: 'Web push', post: 'Letters', 'by-hand': 'By hand' } satisfies Record<SettableChannel, string>,
  texts: {
    sms: 'Through Alibaba Cloud, Tencent Cloud or a message centre (SMPP).', wechat: 'Template messages, and answers within 48 hours of what a follower wrote. The party’s openid stands as its key “wechat”.', wecom: 'An employee confirms each message in WeCom. The external contact’s number stands as the party’s key “wecom”.',
    line: 'Push messages to followers of the official account, and free replies within a minute of their words. Following is their permission for LINE, leaving ends it.', push: 'To browsers that subscribed on the firm’s own pages.', post: 'Letters wait under Marketing → Letters until they are printed and posted.', 'by-hand': 'Each message becomes a task with its words ready; done, it counts as sent.',
  } satisfies Record<SettableChannel, string>,
  providers: { smpp: 'Message centre (SMPP 3.4)', aliyun: 'Alibaba Cloud', tencent: 'Tencent Cloud', wechat: 'WeChat', wecom: 'WeCom', line: 'LINE', 'web-push': 'Web push', print: 'Print', person: 'A person' } satisfies Record<Provider, string>,
  provider: 'Provider', set: 'Set up', change: 'Change', unset: 'Not set up', on: 'On', off: 'Asleep', active: 'In use', save: 'Save', saved: 'Saved', kept: 'Kept; leave empty to keep it', needed: 'This is needed',
  fields: {
    host: 'Server', port: 'Port', tls: 'Encrypted (TLS)', systemId: 'System ID', systemType: 'System type', from: 'Sender', window: 'Unanswered at once', endpoint: 'Address of the API', accessKeyId: 'AccessKey ID', signature: 'Signature', region: 'Region', secretId: 'SecretId', sdkAppId: 'SDK AppID', appId: 'AppID', channelId: 'Channel ID', channelSecret: 'Channel secret', corpId: 'Corp ID', mostPerMonth: 'Messages to one customer a month', contact: 'Contact (mailto:… or https://…)', ownerId: 'Whose task it is where nobody looks after the customer', days: 'Days to do it',
    password: 'Password', accessKeySecret: 'AccessKey secret', secretKey: 'SecretKey', appSecret: 'AppSecret', token: 'Token', aesKey: 'EncodingAESKey', secret: 'Secret',
  } as Record<string, string>,
  callback: 'Address for receipts and replies', callbackNote: 'Enter it at the provider.', noBase: 'Receipts and replies need BASE_URL.', publicKey: 'Public key for your pages',
  test: 'Try it', testTo: 'A number of your own', testTemplate: 'Number of an approved template', outcomes: { sent: 'It works', given: 'Given to a person', later: 'Not taken for now', failed: 'Refused', doubtful: 'No clear answer' } as Record<string, string>,
  letters: { title: 'Letters', note: 'To be printed and posted', who: 'To', address: 'Address', subject: 'Subject', since: 'Since', print: 'Print letters', labels: 'Print labels', posted: 'Posted', done: (n: number) => `${n} posted`, empty: 'No letters to post', emptyText: 'Letters that campaigns, playbooks or people write wait here.', all: 'Choose all', choose: (name: string) => `Choose ${name}` },
}
