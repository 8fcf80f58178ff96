import type en from './web.en.ts'

const texts: typeof en = {
  save: '保存', saved: '已保存', cancel: '取消', needed: '请填写此项', badEmail: '邮箱格式不对', edit: '编辑', delete: '删除', choose: '请选择', none: '无', never: '从未', back: '设置',
  members: {
    title: '成员', invite: '邀请', search: '按姓名查找', name: '姓名', email: '邮箱', unit: '部门', roles: '角色', state: '状态', twoFactor: '两步验证', on: '已开启', off: '未开启', language: '语言', zone: '时区', joined: '加入时间', any: '全部', active: '在用', inactive: '已停用',
    inviteTitle: '邀请同事', inviteAct: '邀请', rolesHint: '只能授予自己拥有的权限。', noRoles: '没有角色也能登录，但看不到任何内容。', link: '设置密码的链接', linkSent: (email) => `链接已发送到 ${email}。`, linkShown: '请自行转交这个链接，只显示这一次。', until: (when) => `仅可使用一次，${when} 前有效。`, done: '完成', empty: '没有符合条件的成员',
    saveRoles: '角色已更改', saveMember: '已保存', renew: '新的密码链接', renewText: '邀请过期或忘记密码时使用，原来的链接随即失效。', sessions: '登录中的设备', noSessions: '目前没有登录', endAll: '结束全部登录', ended: (n) => `已结束 ${n} 处登录`, deactivate: '停用', deactivateTitle: (name) => `停用${name}？`, deactivateText: '所有登录立即结束，密钥立即失效。做过的事仍留有姓名，以后可以恢复。', deactivated: '已停用', handOver: '转交', handOverTo: '转交给', handOverText: '名下的往来方和未完成的待办一起转交，历史记录不变。', handedOver: (to) => `正在转交给${to}`, reactivate: '恢复', reactivated: '已恢复', dropTwoFactor: '解除两步验证', dropTwoFactorText: '手机丢失时使用。所有登录结束，下次登录只需密码。', dropped: '已解除两步验证', security: '登录与安全', you: '您',
  },
  roles: {
    title: '角色', builtIn: '内置角色', own: '自定义角色', create: '新建角色', members: (n) => `${n} 人`, all: '可做一切操作，不限范围。', nothing: '还没有权限', noOwn: '还没有。内置角色不合适时，可以自建。', name: '名称', rights: '权限', rightsText: '每项操作可及的范围：本人、本组、本部门及下级，或全部。', fields: '字段', fieldsText: '字段显示到什么程度。未设置时与记录相同。', object: '对象', noRight: '—', levelUnset: '同记录', created: '角色已建立', changed: '角色已更改', deleted: '角色已删除', deleteTitle: (name) => `删除角色“${name}”？`, deleteText: '目前没有人使用它，不影响其他内容。', copy: '复制为自定义', copyOf: (name) => `${name}（副本）`, back: '角色', newTitle: '新建角色', reach: (actions, scope) => `${actions}（${scope}）`, colon: '：',
  },
  units: { title: '部门', text: '公司的部门树。权限可及本部门，或本部门及所有下级。', add: '添加下级', rename: '改名', move: '移动', delete: '删除', name: '名称', under: '上级', members: (n) => `${n} 人`, created: '部门已建立', changed: '部门已更改', deleted: '部门已删除', addTitle: (parent) => `在${parent}下添加部门`, editTitle: (name) => `更改${name}`, deleteTitle: (name) => `删除${name}？`, deleteText: '只能删除空的部门：请先转移人员和资料。', more: '更多' },
  keys: {
    title: 'API 密钥', text: '供其他系统使用。密钥的权限不会超出所代表的成员。', create: '新建密钥', name: '名称', prefix: '开头', member: '代表', may: '权限', lastUsed: '最近使用', expires: '到期', revoke: '吊销', revoked: '已吊销', revokeTitle: (name) => `吊销“${name}”？`, revokeText: '使用它的系统从此被拒绝，不可恢复。', createTitle: '新建密钥', namePlaceholder: '供什么使用', by: '权限', byRole: '按角色', byScopes: '逐项选择', role: '角色', scopes: '权限', expiresHint: '不填则一直有效，直到吊销', shown: '您的新密钥', shownText: '请现在复制：只显示这一次，系统只保存它的散列值。', done: '已保存好', docs: '接口说明', empty: '还没有密钥', scopesCount: (n) => `${n} 项权限`, active: '在用', forMember: '代表谁',
  },
  profile: {
    title: '个人资料与安全', own: '个人资料', name: '姓名', language: '语言', zone: '时区', email: '邮箱', unit: '部门', roles: '角色', saved: '已保存',
    password: '密码', current: '当前密码', next: '新密码', nextHint: '至少 8 个字符；几个词连在一起比符号更好记、更安全。', others: '同时结束其他设备上的登录', change: '修改密码', changed: '密码已修改', noPassword: '您通过公司的登录服务登录。', differ: '两次输入不一致', again: '再输一遍新密码',
    twoFactor: '两步验证', twoFactorText: '登录时除密码外，再输入手机验证器应用里的验证码。', on: '已开启', off: '未开启', turnOn: '开启', turnOff: '关闭', confirmPassword: '您的密码', scan: '用验证器应用扫描二维码，或手动输入密钥：', code: '应用显示的验证码', verify: '验证并开启', turnedOn: '两步验证已开启', turnedOff: '两步验证已关闭', backup: '备用码', backupText: '每个只能用一次，手机丢失时使用。请与手机分开保存；只显示这一次。', renew: '更换备用码', renewed: '旧的备用码已失效', copyAll: '全部复制', keep: '已保存好', go: '继续', secret: '密钥',
    passkeys: '通行密钥', passkeysText: '用设备自己的指纹、面容或 PIN 登录。', addPasskey: '添加通行密钥', passkeyName: '这台设备的名称', noPasskeys: '还没有', passkeyAdded: '已添加通行密钥', passkeyRemoved: '已移除通行密钥', remove: '移除', unnamed: '通行密钥', added: (when) => `${when}添加`, noSupport: '此浏览器在这个地址不支持通行密钥。', failed: '没有添加成功，请重试。',
    sessions: '登录中的设备', here: '本机', seen: (when) => `${when}活动`, end: '结束', endOthers: '结束其他全部', ended: '已结束登录', unknown: '未知设备', on2: (browser, system) => `${browser} · ${system}`,
  },
}

export default texts
