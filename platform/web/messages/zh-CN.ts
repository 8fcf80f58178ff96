import type en from './en.ts'

const zh: typeof en = {
  refusals: {
    'request/invalid': '有些内容填写不合要求，已在对应的栏目标出。',
    'request/unauthenticated': '请重新登录。',
    'request/forbidden': '您的角色没有这项权限；如需使用，请联系管理员。',
    'request/not-found': '找不到这条内容，或您无权查看。',
    'request/stale': '这条记录刚被别人改过。请刷新，核对差异后再保存。',
    'request/precondition-required': '页面内容已过期，请刷新后重试。',
    'request/too-many': '操作太频繁，请稍候再试。',
    'request/idempotency-reused': '这份表单已经用别的内容提交过，请刷新页面后重试。',
    'request/in-progress': '同一请求还在处理，请稍候。',
    'request/unavailable': '服务器正在启动或暂时不可用，请几秒后重试。',
    'request/too-large': '内容过大，无法提交。',
    'request/not-acceptable-type': '这里不能使用这种文件。',
    'filter/unknown-field': ({ field }) => `列表没有“${field}”这个筛选字段：可能已停用，或您的角色看不到。请删去这个条件或换一个字段。`,
    'filter/bad-value': (p) => `“${p['zh-CN'] ?? p.field}”的条件不能用“${p.value}”作比较，请填写符合该字段类型的值。`,
    'filter/bad-operator': (p) => `“${p['zh-CN'] ?? p.field}”不支持这种比较方式，请换一种。`,
    'filter/too-deep': ({ most }) => `筛选条件嵌套过深，最多 ${most} 层，请合并一些条件组。`,
    'filter/too-large': ({ most }) => `条件超过 ${most} 个。请把一部分存为分群，再引用该分群。`,
    'filter/unknown-activity': ({ activity }) => `这里没有“${activity}”这种行为，或您的角色看不到。请换一种行为。`,
    'filter/bad-range': ({ from, to }) => (from || to ? `${from || '…'} 与 ${to || '…'} 之间没有值，请把较小的放在前面。` : '请填写至少或至多是多少。'),
    'warehouse/unavailable': '分析引擎暂时不可用，列表和资料不受影响，请稍后再看数字。',
    'warehouse/building': ({ percent }) => `分析数据正在准备（已完成 ${percent}%），完成后即可查看。`,
    'warehouse/behind': ({ seconds }) => `分析数据比录入晚了 ${seconds} 秒，请稍后再试。`,
    'warehouse/too-heavy': '这个查询耗时或占用内存过多，请缩小范围：缩短期间、减少拆分维度或选择较小的客户群。',
    'network/lost': '连不上服务器。已填写的内容会保留，网络恢复后再试。',
    'server/unexpected': '服务器出错了。请重试；如果仍然不行，请把追踪号告诉管理员。',
  },
  unsaved: '填写的内容还没有保存，要离开吗？',
  rules: {
    too_small: '太短或太小',
    too_big: '太长或太大',
    invalid_type: '请填写此项',
    invalid_format: '格式不对',
    invalid_value: '请从可选项中选择',
    not_multiple_of: '数值不符合步长要求',
    unrecognized_keys: '不认识的栏目',
    custom: '内容无效',
  },
}

export default zh
