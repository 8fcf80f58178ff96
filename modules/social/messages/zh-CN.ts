import type en from './en.ts'

const faults: Record<string, string> = { 'too-long': '文字超出长度', 'needs-title': '论坛主题需要标题', 'title-short': '标题至少 15 个字符', 'title-long': '标题过长', 'too-many-pictures': '图片过多' }

const texts: typeof en = {
  socialPost: '社交内容',
  faults,
  refusals: {
    'social/not-found': '这条内容已不在了。',
    'social/account-unknown': '账号已不在，或选了两次。',
    'social/does-not-fit': (p) => `${String(p.account)}还不能发布：${faults[String(p.fault)] ?? String(p.fault)}。`,
    'social/not-draft': '只有草稿可以修改或发布。',
    'social/not-asked': '这条内容没有在等待审批。',
    'social/own-approval': '内容须由作者以外的人审批。',
    'social/past-due': '发布时间已过。请另选时间，或留空立即发布。',
    'social/publication-not-found': '这条发布已不在了。',
    'social/not-doubtful': '这条发布已不存疑。',
    'social/not-failed': '这条发布没有失败。',
    'social/not-published': '平台上没有这条内容。',
    'social/cannot': '该平台不支持这个操作。',
    'social/network-refused': (p) => `平台拒绝了操作：${String(p.said)}`,
    'social/image-unknown': '有一张图片已不在，请重新选择。',
    'social/nothing-waits': '没有等待发布的内容。',
  },
}

export default texts
