import type en from './en.ts'

interface P { seconds?: unknown; right?: unknown }

const day = (at: Date): string => `${at.getUTCFullYear()}年${at.getUTCMonth() + 1}月${at.getUTCDate()}日`
const wait = (seconds: unknown): string => (Number(seconds) > 90 ? `${Math.ceil(Number(seconds) / 60)} 分钟` : `${Number(seconds)} 秒`)

const texts: typeof en = {
  people: '人员',
  roles: { administrator: '管理员', manager: '主管', sales: '销售', marketing: '市场', service: '客服', analyst: '分析师', 'privacy-officer': '隐私专员', auditor: '审计员', 'read-only': '只读' },
  roleNotes: {
    administrator: '可做一切操作，包括人员与设置。', manager: '带领部门：可查看和修改本部门及下级的资料。', sales: '维护本组的客户。', marketing: '可查看全部往来方，面向多人沟通。',
    service: '服务本部门及下级的客户。', analyst: '可查看全部，不作修改。', 'privacy-officer': '按请求导出与清除个人资料，可查审计记录。', auditor: '查看谁做了什么。', 'read-only': '只看不改。',
  },
  actions: { read: '查看', create: '新建', update: '修改', delete: '删除', manage: '管理', merge: '合并', share: '共享', export: '导出', bulk: '批量修改', erase: '清除', revoke: '吊销', import: '导入', undo: '撤销', send: '发送', approve: '审批', run: '计算', record: '登记', correct: '更正', remove: '移除', assign: '分派' },
  scopes: { own: '本人', team: '本组', unit: '本部门及下级', all: '全部' },
  levels: { hidden: '隐藏', masked: '脱敏', read: '可见', edit: '可改' },
  states: { active: '在用', invited: '已邀请', inactive: '已停用' },
  audited: {
    'sign-in': '登录', 'sign-out': '退出', 'fail-sign-in': '登录失败', 'enable-two-factor': '开启两步验证', 'disable-two-factor': '关闭两步验证', 'drop-two-factor': '解除他人的两步验证', 'renew-backup-codes': '更换备用码',
    'add-passkey': '添加通行密钥', 'remove-passkey': '移除通行密钥', 'change-password': '修改密码', 'set-roles': '设置角色', deactivate: '停用', reactivate: '恢复', invite: '发出设密链接', 'accept-invitation': '接受邀请', 'end-session': '结束登录', 'set-up': '建立公司', revoke: '吊销',
  },
  mail: {
    invitationSubject: ({ firm }) => `${firm} 邀请您使用关系 Guanxi`,
    invitation: ({ name, firm, link, until }) => `${name}，您好：\n\n${firm} 已为您开通关系 Guanxi 账户，请打开以下链接设置密码：\n\n${link}\n\n链接仅可使用一次，${day(until)}前有效。`,
    resetSubject: '重设您的关系 Guanxi 密码',
    reset: ({ name, link }) => `${name}，您好：\n\n请打开以下链接重设密码：\n\n${link}\n\n链接一小时内有效。如果不是您本人申请，请不必理会，原密码不变。`,
  },
  refusals: {
    'setup-token': '请打开启动关系的那台机器终端里显示的链接。',
    'already-set-up': '公司已经建立，请直接登录。',
    'email-taken': '这个邮箱已有人使用。',
    'link-expired': '链接已失效：可能已用过、已换新或已过期。请索取新的链接。',
    'last-administrator': '公司至少要有一位在用的管理员，请先指定另一位。',
    'beyond-own-rights': '超出了您自己的权限。您只能授予或收回自己拥有的权限。',
    'name-taken': '这个名称已被使用。',
    'unit-unknown': '请选择部门。',
    'unit-cycle': '部门不能移到自己的下级。',
    'unit-in-use': '该部门仍有人员或资料，请先转移。',
    'unit-root': '公司是最上级，可以改名，不能移动或删除。',
    'role-unknown': '该角色已不存在。',
    'role-in-use': '仍有人使用该角色，请先收回。',
    'role-built-in': '内置角色不可更改，可以另建自定义角色。',
    'right-unknown': ({ right }: P) => `没有“${String(right)}”这项权限。`,
    'member-unknown': '请选择密钥代表谁。',
    'heir-unknown': '请选择另一位在用的成员。',
    'expiry-past': '到期时间不能早于现在。',
    'cross-site': '请求来自其他网站，已拒绝。请直接打开关系 Guanxi 再试。',
    locked: ({ seconds }: P) => `尝试次数过多，请 ${wait(seconds)}后再试。`,
    'wrong-credentials': '邮箱或密码不正确。',
    'wrong-password': '密码不正确。',
    'wrong-code': '验证码不正确。验证码每半分钟更换一次。',
    'second-step-expired': '验证已超时，请重新输入密码。',
    inactive: '账户已停用，请联系管理员。',
    'password-length': '密码长度为 8 到 128 个字符。',
    'sign-in-again': '此操作需要重新登录：本次登录已超过一天。',
    'sign-in-refused': '未能完成，请重新开始。',
  },
}

export default texts
